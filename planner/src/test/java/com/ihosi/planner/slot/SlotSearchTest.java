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
import java.util.List;
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

    private Verdict check(SlotFacts facts, String time) {
        return new SlotSearch(facts).check(ADA, clinic.at(time));
    }

    private List<String> offered(SlotFacts facts) {
        return new SlotSearch(facts)
                .offers().stream()
                        .map(offer -> clinic.clock(offer.slot().during().start()))
                        .toList();
    }
}
