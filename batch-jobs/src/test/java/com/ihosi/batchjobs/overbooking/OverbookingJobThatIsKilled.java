package com.ihosi.batchjobs.overbooking;

import com.ihosi.batchjobs.night.Nights;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs the job and kills its own process after a number of days. */
final class OverbookingJobThatIsKilled {

    private static final int KILLED = 137;

    private OverbookingJobThatIsKilled() {}

    /** Takes the database's address and after how many days it dies. */
    public static void main(String[] arguments) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(arguments[0]);
        connections.setUser("ihosi_app");
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[1]));
        try (Nights nights = Nights.over(connections)) {
            nights.runs(new OverbookingJob(Nights.overbookings(nights.database()), () -> {
                        if (left.decrementAndGet() == 0) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    }))
                    .run(OverbookingJob.NAME, Nights.NIGHT);
        }
    }
}
