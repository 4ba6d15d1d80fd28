package com.ihosi.batchjobs.reminder;

import com.ihosi.batchjobs.night.Nights;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs the job and kills its own process after a number of pieces. */
final class ReminderJobThatIsKilled {

    private static final int KILLED = 137;

    private ReminderJobThatIsKilled() {}

    /** Takes the database's address, how many visits a piece has and after how many pieces it dies. */
    public static void main(String[] arguments) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(arguments[0]);
        connections.setUser("ihosi_app");
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[2]));
        try (Nights nights = Nights.over(connections)) {
            nights.runs(new ReminderJob(Nights.reminders(nights.database()), Integer.parseInt(arguments[1]), () -> {
                        if (left.decrementAndGet() == 0) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    }))
                    .run(ReminderJob.NAME, Nights.NIGHT);
        }
    }
}
