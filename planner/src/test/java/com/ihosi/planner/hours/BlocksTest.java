package com.ihosi.planner.hours;

import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-30T12:00");
    private static final Span EVER =
            new Span(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Blocks blocks = new Blocks(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Hours hours = new Hours(hospitals.database(), hospitals.accounts);
    private final Doctor.Id ada = hospitals.shared();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aBlockTakesTheTimeOfTheFacilitysWallClock() {
        Block block = add(NOON, NOON.plusHours(1));

        assertThat(block.during())
                .isEqualTo(new Span(Instant.parse("2026-11-30T11:00:00Z"), Instant.parse("2026-11-30T12:00:00Z")));
        assertThat(blocks.list(SYSTEM, hospitals.northId(), ada, EVER)).containsExactly(block);
        assertThat(blocks.list(SYSTEM, hospitals.southId(), ada, EVER)).isEmpty();
    }

    @Test
    void otherFacilitiesAreToldThatSheIsBusyAndNothingElse() {
        add(NOON, NOON.plusHours(1));

        HoursWeek south = hours.getWeek(
                SYSTEM, hospitals.facilities.get(hospitals.southId()), ada, LocalDate.parse("2026-11-30"));

        assertThat(south.elsewhere())
                .containsExactly(
                        new Span(Instant.parse("2026-11-30T11:00:00Z"), Instant.parse("2026-11-30T12:00:00Z")));
        assertThat(south.blocks()).isEmpty();
    }

    @Test
    void timeThatIsTakenElsewhereIsToldAsBusyElsewhere() {
        blocks.add(SYSTEM, hospitals.southId(), ada, NOON.minusHours(6), NOON.minusHours(5), "Secret surgery");

        assertThatThrownBy(() -> add(NOON.minusMinutes(30), NOON.plusHours(1)))
                .isInstanceOf(PlannerException.class)
                .hasMessage("The doctor is busy elsewhere at this time. Choose another time.");
    }

    @Test
    void timeThatIsTakenHereIsToldSo() {
        add(NOON, NOON.plusHours(1));

        assertThatThrownBy(() -> add(NOON.plusMinutes(59), NOON.plusHours(2)))
                .hasMessageContaining("has an appointment or a block");
        assertThat(add(NOON.plusHours(1), NOON.plusHours(2)).note()).isEqualTo("Meeting");
    }

    @Test
    void aHoldThatHasExpiredIsNotInTheWay() {
        Instant from = Instant.parse("2026-11-30T11:00:00Z");
        hold(hospitals.south(), new TimeRange(from, from.plusSeconds(3600)));

        assertThat(add(NOON, NOON.plusHours(1)).doctor()).isEqualTo(ada);
    }

    @Test
    void blocksHaveBoundsEachAtItsField() {
        assertRefused(NOON, NOON.plusMinutes(4), "Meeting", "until");
        assertRefused(NOON, NOON.minusHours(1), "Meeting", "until");
        assertRefused(NOON, NOON.plusDays(31).plusMinutes(1), "Meeting", "until");
        assertRefused(NOON, NOON.plusHours(1), " ", "note");
        assertRefused(NOON, NOON.plusHours(1), "x".repeat(201), "note");
        assertRefused(LocalDateTime.parse("2026-11-25T09:00"), LocalDateTime.parse("2026-11-25T11:00"), "Over", "from");
        assertRefused(NOON.plusYears(3), NOON.plusYears(3).plusHours(1), "Far", "from");
        add(NOON, NOON.plusDays(31));
    }

    @Test
    void anHourThatAClockChangeLeavesOutIsNoTimeToBlock() {
        assertRefused(
                LocalDateTime.parse("2027-03-28T02:00"), LocalDateTime.parse("2027-03-28T03:00"), "Night", "until");
    }

    @Test
    void whoLeftIsNotBlocked() {
        hospitals.terminate(hospitals.north(), ada);

        assertThatThrownBy(() -> add(NOON, NOON.plusHours(1))).hasMessageContaining("does not work here");
    }

    @Test
    void aRemovedBlockIsGoneAndRemovingItAgainIsHarmless() {
        Block block = add(NOON, NOON.plusHours(1));

        blocks.remove(SYSTEM, hospitals.southId(), block);
        assertThat(blocks.list(SYSTEM, hospitals.northId(), ada, EVER)).hasSize(1);
        blocks.remove(SYSTEM, hospitals.northId(), block);
        blocks.remove(SYSTEM, hospitals.northId(), block);

        assertThat(blocks.list(SYSTEM, hospitals.northId(), ada, EVER)).isEmpty();
        List<String> events = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .fetch(OUTBOX.TYPE));
        assertThat(events).containsExactly("DoctorBlocked", "DoctorBlocked");
    }

    @Test
    void onlyPlannersBlock() {
        Actor clerk = hospitals.member("Clerk", "staff", hospitals.north());

        assertThat(blocks.list(clerk, hospitals.northId(), ada, EVER)).isEmpty();
        assertThatThrownBy(() -> blocks.add(clerk, hospitals.northId(), ada, NOON, NOON.plusHours(1), "Meeting"))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aDoctorSeesHerWeekAtEveryFacilityByName() {
        Actor.Person herself = hospitals.account(ada);

        List<HoursWeek> own = hours.listOwnWeeks(herself.account(), LocalDate.parse("2026-11-30"));

        assertThat(own).extracting(week -> week.facility().name()).containsExactly("north", "south");
        assertThat(own).allSatisfy(week -> assertThat(week.days()).hasSize(7));
    }

    private Block add(LocalDateTime from, LocalDateTime until) {
        return blocks.add(SYSTEM, hospitals.northId(), ada, from, until, "Meeting");
    }

    private void assertRefused(LocalDateTime from, LocalDateTime until, String note, String field) {
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> blocks.add(SYSTEM, hospitals.northId(), ada, from, until, note))
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactly(field));
    }

    private void hold(Place place, TimeRange during) {
        hospitals.test().beyondPolicies(sql -> sql.insertInto(DOCTOR_TIME)
                .set(DOCTOR_TIME.DOCTOR_ID, ada.value())
                .set(DOCTOR_TIME.FACILITY_ID, place.facility())
                .set(DOCTOR_TIME.KIND, "hold")
                .set(DOCTOR_TIME.DURING, during)
                .set(DOCTOR_TIME.EXPIRES_AT, Instant.parse("2020-01-01T00:00:00Z"))
                .set(DOCTOR_TIME.SOURCE_ID, UUID.randomUUID())
                .execute());
    }
}
