package com.ihosi.planner.slot;

import static com.ihosi.planner.slot.Clinic.ADA;
import static com.ihosi.planner.slot.Clinic.BEN;
import static com.ihosi.planner.slot.Clinic.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.slot.RankedSlot.Reason;
import com.ihosi.planner.slot.Verdict.Bookable;
import com.ihosi.planner.slot.Verdict.Refused;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlotSearchTest {

    private final Clinic clinic = new Clinic();

    @Test
    void timesAreOfferedAtQuartersAndNextToWhatIsTaken() {
        SlotFacts facts = clinic.doctor(ADA, "08:00-10:00", "08:30-08:50").wants(30);

        assertThat(offered(facts)).containsExactly("08:00", "08:50", "09:00", "09:15", "09:30");
    }

    @Test
    void whatIsOfferedCanBeBookedAndNothingElseOnTheGridOfQuarters() {
        SlotFacts facts = clinic.reserve(1)
                .buffer(5)
                .doctor(ADA, "08:00-12:00 13:00-15:00", "08:30-09:00", "13:20-13:40")
                .wants(25);
        List<String> offered = offered(facts);

        for (Instant start = clinic.at("07:00"); start.isBefore(clinic.at("16:00")); start = start.plusSeconds(900)) {
            boolean bookable = new SlotSearch(facts).check(ADA, start) instanceof Bookable;
            assertThat(offered.contains(clinic.clock(start)))
                    .as(clinic.clock(start))
                    .isEqualTo(bookable);
        }
    }

    @Test
    void aBufferMayReachBeyondTheHoursButNotIntoTheNextAppointment() {
        SlotFacts facts =
                clinic.buffer(10).doctor(ADA, "08:00-10:00", "08:40-09:10").wants(30);

        assertThat(check(facts, "08:00")).isInstanceOf(Bookable.class);
        assertThat(check(facts, "08:05")).isEqualTo(new Refused(Obstacle.TAKEN));
        assertThat(check(facts, "09:30")).isInstanceOf(Bookable.class);
        assertThat(check(facts, "09:35")).isEqualTo(new Refused(Obstacle.OUTSIDE_HOURS));
    }

    @Test
    void aDayThatHasItsMostIsFull() {
        SlotFacts facts = clinic.most(2)
                .doctor(ADA, "08:00-10:00", "08:00-08:30", "09:00-09:30")
                .wants(30);

        assertThat(check(facts, "08:30")).isEqualTo(new Refused(Obstacle.DAY_FULL));
        assertThat(offered(facts)).isEmpty();
    }

    @Test
    void theReserveIsKeptAsPlacesOfUsualLength() {
        SlotFacts facts = clinic.reserve(1).doctor(ADA, "08:00-09:10").wants(30);

        assertThat(check(facts, "08:00")).isInstanceOf(Bookable.class);
        // 25 and 15 minutes would be left
        assertThat(check(facts, "08:25")).isEqualTo(new Refused(Obstacle.EMERGENCY_RESERVE));
    }

    @Test
    void aPreferredTimeWithinAnHourComesFirst() {
        SlotFacts facts = clinic.doctor(ADA, "08:00-17:00").wants(30);
        Preferences noon = new Preferences(Set.of(MONDAY), List.of(LocalTime.NOON), null, false);

        List<RankedSlot> best = new Ranking(facts, noon).best(new SlotSearch(facts).offers(), 5);

        assertThat(clinic.clock(best.getFirst().slot().during().start())).isEqualTo("12:00");
        assertThat(best.getFirst().reasons()).contains(Reason.PREFERRED_DATE, Reason.PREFERRED_TIME);
        assertThat(best).allSatisfy(slot -> assertThat(slot.slot().during().start())
                .isBetween(clinic.at("11:00"), clinic.at("13:00")));
    }

    @Test
    void aTimeThatFillsAGapComesBeforeOneThatOpensOne() {
        SlotFacts facts =
                clinic.doctor(ADA, "08:00-12:00", "08:00-09:00", "09:30-10:00").wants(30);

        List<RankedSlot> best = new Ranking(facts, Preferences.NONE).best(new SlotSearch(facts).offers(), 9);

        assertThat(best.getFirst().reasons()).contains(Reason.FILLS_GAP, Reason.FIRST_AVAILABLE);
        assertThat(clinic.clock(best.getFirst().slot().during().start())).isEqualTo("09:00");
        assertThat(best.getLast().reasons()).contains(Reason.OPENS_GAP);
    }

    @Test
    void ofAPoolTheDoctorWithTheEmptierDayComesFirst() {
        SlotFacts facts = clinic.doctor(ADA, "08:00-10:00", "08:00-09:00")
                .doctor(BEN, "08:00-10:00")
                .wants(30);

        List<RankedSlot> best = new Ranking(facts, Preferences.NONE).best(new SlotSearch(facts).offers(), 20);

        assertThat(best.getFirst().slot().doctor()).isEqualTo(BEN);
        assertThat(best).extracting(slot -> slot.slot().doctor()).contains(ADA);
    }

    @Test
    void theSameTimeWithManyDoctorsLeavesRoomForOtherTimes() {
        List.of(ADA, BEN, doctor(), doctor(), doctor()).forEach(each -> clinic.doctor(each, "08:00-10:00"));
        SlotFacts facts = clinic.wants(30);

        List<RankedSlot> best = new Ranking(facts, Preferences.NONE).best(new SlotSearch(facts).offers(), 9);

        assertThat(best.stream()
                        .map(slot -> clinic.clock(slot.slot().during().start()))
                        .collect(Collectors.groupingBy(time -> time, Collectors.counting())))
                .hasSize(3)
                .allSatisfy((time, count) -> assertThat(count).isEqualTo(3));
        assertThat(new Ranking(facts, Preferences.NONE).best(new SlotSearch(facts).offers(), 100))
                .hasSizeGreaterThan(12);
    }

    private static Doctor.Id doctor() {
        return new Doctor.Id(UUID.randomUUID());
    }

    @Test
    void togetherMeansThatAllAreFree() {
        SlotFacts facts = clinic.doctor(ADA, "08:00-10:00", "08:00-09:00")
                .doctor(BEN, "08:00-10:00", "09:30-10:00")
                .wants(30);

        assertThat(new SlotSearch(facts)
                        .together().stream()
                                .flatMap(day -> day.list().stream())
                                .map(offer -> clinic.clock(offer.slot().during().start())))
                .containsExactly("09:00");
    }

    @Test
    void answersDoNotOverlapEachOther() {
        SlotFacts facts = clinic.doctor(ADA, "08:00-12:00").wants(40);

        List<RankedSlot> best = new Ranking(facts, Preferences.NONE).best(new SlotSearch(facts).offers(), 20);

        for (RankedSlot one : best) {
            assertThat(best.stream()
                            .filter(other ->
                                    other.slot().during().overlaps(one.slot().during())))
                    .containsExactly(one);
        }
    }

    @Test
    void theBestAreTheSameHoweverFewDaysAreLookedAt() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            Clinic busy = new Clinic().buffer(5 * random.nextInt(3));
            for (int doctor = 0; doctor < 1 + random.nextInt(6); doctor++) {
                busy.busy(new Doctor.Id(new UUID(0, doctor)), 12, random);
            }
            SlotFacts facts = busy.wants(15 + 5 * random.nextInt(7));
            Preferences wish = new Preferences(
                    random.nextBoolean() ? Set.of() : Set.of(MONDAY.plusDays(random.nextInt(12))),
                    random.nextBoolean() ? List.of() : List.of(LocalTime.of(8 + random.nextInt(8), 0)),
                    null,
                    random.nextInt(3) == 0);
            Ranking ranking = new Ranking(facts, wish);

            assertThat(ranking.best(new SlotSearch(facts).offers(), 20).stream().map(RankedSlot::slot))
                    .containsExactlyElementsOf(plainly(ranking, wish, new SlotSearch(facts).offers()));
        }
    }

    /** All times ranked one by one; of the best twenty that do not collide as many at once as may be, then the rest. */
    private static List<Slot> plainly(Ranking ranking, Preferences wish, List<DayOffers> days) {
        Comparator<RankedSlot> byTime =
                Comparator.comparing(ranked -> ranked.slot().during().start());
        Comparator<RankedSlot> byCost = Comparator.comparingLong(RankedSlot::cost);
        Comparator<RankedSlot> order = (wish.firstAvailable()
                        ? byTime.thenComparing(byCost)
                        : byCost.thenComparing(byTime))
                .thenComparing(ranked -> ranked.slot().doctor().value());
        List<RankedSlot> ranked = days.stream()
                .flatMap(day -> day.list().stream().map(offer -> ranking.best(List.of(day.only(offer::equals)), 1)
                        .getFirst()))
                .sorted(order)
                .toList();
        List<RankedSlot> best = new ArrayList<>();
        for (int alike : new int[] {3, 100}) {
            for (RankedSlot next : ranked) {
                Slot slot = next.slot();
                boolean free = best.stream()
                        .noneMatch(other -> other.slot().doctor().equals(slot.doctor())
                                && other.slot().occupied().overlaps(slot.occupied()));
                long same = best.stream()
                        .filter(other -> other.slot().during().equals(slot.during()))
                        .count();
                if (best.size() < 20 && free && same < alike) {
                    best.add(next);
                }
            }
        }
        return best.stream().sorted(order).map(RankedSlot::slot).toList();
    }

    @Test
    void aDayCountsThePlacesThatAreLeftBesideEachOther() {
        SlotFacts facts =
                clinic.doctor(ADA, "08:00-10:00", "08:30-08:50").buffer(0).wants(30);

        DayOffers monday = new SlotSearch(facts).offers().getFirst();

        // 08:00, 08:50 and 09:30
        assertThat(monday.places()).isEqualTo(3);
        assertThat(monday.first()).contains(clinic.at("08:00"));
    }

    private Verdict check(SlotFacts facts, String time) {
        return new SlotSearch(facts).check(ADA, clinic.at(time));
    }

    private List<String> offered(SlotFacts facts) {
        return new SlotSearch(facts)
                .offers().stream()
                        .flatMap(day -> day.list().stream())
                        .map(offer -> clinic.clock(offer.slot().during().start()))
                        .toList();
    }
}
