package com.ihosi.planner.waitlist.desk;

import static com.ihosi.planner.waitlist.desk.TwoWaitlists.DESK;
import static com.ihosi.planner.waitlist.desk.TwoWaitlists.THURSDAY;
import static com.ihosi.planner.waitlist.desk.TwoWaitlists.at;
import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.WAITLIST_OFFER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistOffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thursday 14:00 is offered to two patients of the north at once. */
class WaitlistOffersTest {

    private final TwoWaitlists two = new TwoWaitlists();
    private final Patient.Id ann = two.patient("ann");
    private final Patient.Id ben = two.patient("ben");
    private final Instant start = two.start(two.north, THURSDAY, 0);
    private final WaitlistEntry anns = two.waits(two.north, ann, Priority.HIGH);
    private final WaitlistEntry bens = two.waits(two.north, ben, Priority.NORMAL);

    @BeforeEach
    void offer() {
        two.busy(two.north, LocalDate.of(2026, 12, 23), start);
        two.filling().fill(DESK, two.north, progress -> {});
    }

    @AfterEach
    void close() {
        two.close();
    }

    private String link(Patient.Id patient) {
        return requireNonNull(two.link(two.north, patient));
    }

    @Test
    void lookingAtAnOfferChangesNothing() {
        OfferPage page = two.offers().get(two.north, link(ann));

        assertThat(page.isOpen()).isTrue();
        assertThat(page.during().start()).isEqualTo(start);
        assertThat(two.offers().get(two.north, link(ann))).isEqualTo(page);
        assertThat(booked()).isZero();
    }

    @Test
    void theFirstToAcceptHasTheTimeAndTheOtherIsToldSo() {
        assertThat(two.offers().accept(two.north, link(ann)).state()).isEqualTo(WaitlistOffer.Status.ACCEPTED);

        assertThat(two.entry(two.north, anns.id()).status()).isEqualTo(WaitlistEntry.Status.BOOKED);
        assertThat(two.entry(two.north, bens.id()).status()).isEqualTo(WaitlistEntry.Status.ACTIVE);
        assertThat(two.offers().get(two.north, link(ben)).state()).isEqualTo(WaitlistOffer.Status.TAKEN);
        assertRefused(() -> two.offers().accept(two.north, link(ben)), WaitlistOffer.Status.TAKEN);
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void aLinkWorksOnce() {
        two.offers().accept(two.north, link(ann));

        assertRefused(() -> two.offers().accept(two.north, link(ann)), WaitlistOffer.Status.ACCEPTED);
        assertRefused(() -> two.offers().decline(two.north, link(ann)), WaitlistOffer.Status.ACCEPTED);
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void whoDeclinesWaitsOnAndTheTimeIsLookedAtAnew() {
        two.offers().decline(two.north, link(ann));
        two.offers().decline(two.north, link(ben));

        assertThat(two.entry(two.north, anns.id()).status()).isEqualTo(WaitlistEntry.Status.ACTIVE);
        assertRefused(() -> two.offers().accept(two.north, link(ann)), WaitlistOffer.Status.DECLINED);
        Patient.Id cas = two.patient("cas");
        two.waits(two.north, cas, Priority.LOW);
        assertThat(two.filling().refillWhereDue()).isEqualTo(1);
        assertThat(two.offers().list(DESK, two.north))
                .extracting(each -> each.patient().id(), each -> each.offer().rank())
                .containsExactly(tuple(cas, 3));
    }

    @Test
    void anOfferThatIsTakenBackLeadsNowhereAndThePatientWaitsOn() {
        OfferUnderWay anns = two.offers().list(DESK, two.north).stream()
                .filter(each -> each.patient().id().equals(ann))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() ->
                        two.offers().withdraw(DESK, two.south, anns.offer().id()))
                .isInstanceOf(NotFoundException.class);
        two.offers().withdraw(DESK, two.north, anns.offer().id());

        assertRefused(() -> two.offers().accept(two.north, link(ann)), WaitlistOffer.Status.WITHDRAWN);
        assertThat(two.entry(two.north, anns.offer().entry()).status()).isEqualTo(WaitlistEntry.Status.ACTIVE);
        assertThat(two.offers().list(DESK, two.north)).hasSize(1);
        assertThat(booked()).isZero();
    }

    @Test
    void anOfferThatHasExpiredCannotBeAcceptedEvenBeforeAnybodyNoticed() {
        WaitlistOffers late = two.offers(at("2026-11-25T12:00:00Z"));

        assertRefused(() -> late.accept(two.north, link(ann)), WaitlistOffer.Status.EXPIRED);
        assertThat(late.get(two.north, link(ann)).state()).isEqualTo(WaitlistOffer.Status.EXPIRED);
        assertThat(booked()).isZero();
    }

    @Test
    void aLinkIsNothingAtAnotherFacilityNorIsAGuessedOne() {
        assertThatThrownBy(() -> two.offers().get(two.south, link(ann))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> two.offers().accept(two.south, link(ann))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> two.offers().decline(two.north, "x")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyTheHashOfALinkIsKeptWithTheOffer() {
        List<byte[]> hashes = two.hospitals.database().read(two.scope(two.north), sql -> sql.select(
                        WAITLIST_OFFER.LINK_HASH)
                .from(WAITLIST_OFFER)
                .fetch(row -> row.value1()));

        assertThat(hashes).hasSize(2).allSatisfy(hash -> assertThat(hash)
                .hasSize(32)
                .isNotEqualTo(link(ann).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTimeThatSomebodyElseBookedMeanwhileIsTaken() {
        two.book(two.north, two.patient("cas"), start);

        assertRefused(() -> two.offers().accept(two.north, link(ann)), WaitlistOffer.Status.TAKEN);
        assertThat(two.offers().get(two.north, link(ann)).state()).isEqualTo(WaitlistOffer.Status.TAKEN);
        assertThat(two.entry(two.north, anns.id()).status()).isEqualTo(WaitlistEntry.Status.ACTIVE);
    }

    @Test
    void ofManyWhoAcceptAtOnceOneHasTheTime() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int attempt = 0; attempt < 16; attempt++) {
                String link = link(attempt % 2 == 0 ? ann : ben);
                attempts.add(() -> {
                    try {
                        two.offers().accept(two.north, link);
                        return true;
                    } catch (OfferOverException over) {
                        return false;
                    }
                });
            }
            int won = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void whoeverPlansAnswersForAPatientOnThePhone() {
        OfferUnderWay offer = two.offers().list(DESK, two.north).getFirst();
        Actor scheduler = two.hospitals.member("Sam", "scheduler", two.hospitals.north());
        Actor other = two.hospitals.member("Sue", "scheduler", two.hospitals.south());

        assertThatThrownBy(() ->
                        two.offers().accept(other, two.north, offer.offer().id()))
                .isInstanceOf(NotAllowedException.class);
        assertThat(two.offers()
                        .accept(scheduler, two.north, offer.offer().id())
                        .during()
                        .start())
                .isEqualTo(start);
    }

    @Test
    void whoWaitsNoLongerHasNoOfferAnyMore() {
        two.waitlists().cancel(DESK, two.north, anns.id());

        assertRefused(() -> two.offers().accept(two.north, link(ann)), WaitlistOffer.Status.WITHDRAWN);
        assertThat(two.offers().get(two.north, link(ben)).isOpen()).isTrue();
    }

    private static void assertRefused(Callable<?> attempt, WaitlistOffer.Status state) {
        assertThatThrownBy(attempt::call)
                .isInstanceOfSatisfying(OfferOverException.class, over -> assertThat(over.state())
                        .isEqualTo(state));
    }

    private int booked() {
        return two.hospitals
                .database()
                .read(
                        two.scope(two.north),
                        sql -> sql.fetchCount(
                                APPOINTMENT,
                                APPOINTMENT.FACILITY_ID.eq(two.north.value()),
                                APPOINTMENT.BOOKING_SOURCE.eq("waitlist")));
    }
}
