package com.ihosi.planner.event;

import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.postgresql.ds.PGSimpleDataSource;

/** Hands on in a process of its own and tells to what it happened, until it is stuck and somebody kills it. */
final class RelayThatIsKilled {

    static final int STUCK_AT = 12;
    static final String TOOK = "took ";

    private RelayThatIsKilled() {}

    /** Takes the database's address. */
    public static void main(String[] arguments) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(arguments[0]);
        connections.setUser("ihosi_app");
        Seen seen = new Seen("seen");
        CountDownLatch never = new CountDownLatch(1);
        seen.refused = event -> {
            System.out.println(TOOK + event.event().subject());
            if (seen.events.size() == STUCK_AT - 1) {
                try {
                    never.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            return false;
        };
        Relay.local(new Database(connections), List.of(seen), Clock.fixed(TwoHospitals.NOW, ZoneOffset.UTC))
                .handOn();
    }
}
