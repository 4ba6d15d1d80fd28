package com.ihosi.batchjobs.night;

import com.ihosi.planner.event.KafkaLink;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.postgresql.ds.PGSimpleDataSource;

/** A process of the product that shares nights until somebody kills it, and says what it does. */
final class NightProcess {

    static final String READY = "ready";
    static final String AT = "at ";

    private NightProcess() {}

    /** Takes the database's address, the brokers', the prefix, and the number of the piece that it never comes to the end of, or 0. */
    public static void main(String[] arguments) throws InterruptedException {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(arguments[0]);
        connections.setUser("ihosi_app");
        KafkaLink link = new KafkaLink(Map.of("bootstrap.servers", arguments[1]), arguments[2]);
        Counting job = Counting.named(SharedNightsTest.JOB).before(piece -> {
            System.out.println(AT + piece);
            if (piece.endsWith(arguments[3])) {
                waitForEver();
            }
        });
        try (Nights nights = Nights.shared(connections, link, job)) {
            System.out.println(READY + nights.runs().names());
            waitForEver();
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
