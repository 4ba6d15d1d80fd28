package com.ihosi.planner.waitlist.desk;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.wiring.PlannerConfiguration;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * How long it takes from a cancellation at the desk until a mail server has the mail with the offer, with the product's own wiring: the time is
 * handed on, the waitlist filled, and the message sent, each by the thread that does it in the product. By hand: {@code OfferBenchmark [ENTRIES]
 * [CANCELLATIONS]}; nothing is free when it begins.
 */
final class OfferBenchmark {

    private static final Actor DESK = new Actor.CommandLine();
    private static final int ENTRIES = 200;
    private static final int CANCELLATIONS = 10;
    private static final long STEP_NANOS = Duration.ofMillis(5).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

    private final TestDatabase test;
    private final GreenMail mails;
    private final AnnotationConfigApplicationContext product;
    private final Facility.Id facility;

    private OfferBenchmark(
            TestDatabase test, GreenMail mails, AnnotationConfigApplicationContext product, Facility.Id facility) {
        this.test = test;
        this.mails = mails;
        this.product = product;
        this.facility = facility;
    }

    public static void main(String[] arguments) {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ENTRIES;
        int cancellations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CANCELLATIONS;
        GreenMail mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mails.start();
        try (TestDatabase test = TestDatabase.fresh();
                AnnotationConfigApplicationContext product = new AnnotationConfigApplicationContext()) {
            TwoFacilities.in(test.database());
            Facility.Id facility = WaitlistBenchmark.make(test, 0, entries);
            start(product, test, mails);
            new OfferBenchmark(test, mails, product, facility).run(cancellations);
        } finally {
            mails.stop();
        }
    }

    private static void start(AnnotationConfigApplicationContext product, TestDatabase test, GreenMail mails) {
        product.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("spring.datasource.url", test.url())));
        product.registerBean(JavaMailSenderImpl.class, () -> {
            JavaMailSenderImpl server = new JavaMailSenderImpl();
            server.setHost(mails.getSmtp().getBindTo());
            server.setPort(mails.getSmtp().getPort());
            return server;
        });
        product.register(PlannerConfiguration.class);
        product.refresh();
    }

    private void run(int cancellations) {
        WaitlistFilling filling = product.getBean(WaitlistFilling.class);
        filling.refill(facility);
        change("update waitlist_entry set auto_book = false");
        change("update waitlist_setting set quiet_from = '00:00', quiet_until = '00:00'");
        change("update patient set email = lower(code) || '@example.org'");
        List<UUID> booked = test.beyondPolicies(sql -> sql.fetch(
                        "select id from appointment where facility_id = ? order by starts_at desc, id",
                        facility.value())
                .getValues(0, UUID.class));
        await(() -> count("outbox where status = 'new'") == 0 && count("message where status = 'new'") == 0);
        double[] seconds = booked.stream()
                .limit(cancellations)
                .mapToDouble(id -> cancel(new Appointment.Id(id)))
                .sorted()
                .toArray();
        System.out.printf(
                "%d cancellations, %d waiting: offered by mail after %.2f s in the median, %.2f to %.2f s%n",
                seconds.length,
                count("waitlist_entry where status in ('active', 'notified')"),
                seconds[seconds.length / 2],
                seconds[0],
                seconds[seconds.length - 1]);
    }

    /** How many seconds until an offer has come. */
    private double cancel(Appointment.Id id) {
        long before = offers();
        long begin = System.nanoTime();
        product.getBean(Bookings.class).cancel(DESK, facility, id, null, null);
        double taken = await(() -> offers() > before) - begin;
        // The other offers of the batch.
        await(() -> count("message where status in ('new', 'handing_over')") == 0);
        return taken / 1e9;
    }

    private long offers() {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getBody(mail).contains("/offer/"))
                .count();
    }

    private interface Condition {
        boolean holds();
    }

    /** When it was seen to hold. */
    private static long await(Condition condition) {
        long last = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("It takes longer than a minute.");
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return System.nanoTime();
    }

    private int count(String rows) {
        return test.beyondPolicies(
                sql -> sql.fetchSingle("select count(*) from " + rows).get(0, Integer.class));
    }

    private void change(String statement) {
        test.beyondPolicies(sql -> sql.execute(statement));
    }
}
