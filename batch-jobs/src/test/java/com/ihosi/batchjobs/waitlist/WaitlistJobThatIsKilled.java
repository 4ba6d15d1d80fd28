package com.ihosi.batchjobs.waitlist;

import com.ihosi.batchjobs.night.Nights;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs the job and kills its own process after a number of bookings. */
final class WaitlistJobThatIsKilled {

    private static final int KILLED = 137;

    private WaitlistJobThatIsKilled() {}

    /** Takes the database's address and after how many bookings it dies. */
    public static void main(String[] arguments) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(arguments[0]);
        connections.setUser("ihosi_app");
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[1]));
        try (Nights nights = Nights.over(connections)) {
            nights.runs(new WaitlistJob(
                            Nights.waitlists(nights.database()), Nights.filling(nights.database()), progress -> {
                                if (progress.done() > 0 && left.decrementAndGet() == 0) {
                                    Runtime.getRuntime().halt(KILLED);
                                }
                            }))
                    .run(WaitlistJob.NAME, Nights.NIGHT);
        }
    }
}
