package com.ihosi.planner.roster.fairness;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.planner.testing.TwoHospitals.THIS_WEEK;
import static com.ihosi.schema.generated.Tables.CONTRACT;
import static com.ihosi.schema.generated.Tables.DOCTOR_SKILL;
import static com.ihosi.schema.generated.Tables.SHIFT_TYPE;
import static com.ihosi.schema.generated.Tables.SKILL;
import static com.ihosi.schema.generated.Tables.WISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.fairness.FairnessReport.Row;
import com.ihosi.planner.roster.fairness.FairnessReport.Share;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.testing.TwoHospitals.Work;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairnessTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime EVENING = LocalTime.of(22, 0);

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Fairness fairness =
            new Fairness(hospitals.database(), hospitals.accounts, hospitals.facilities, hospitals.clock);
    private final UUID night = hospitals.shift(hospitals.north(), "N", 22, 8);
    private final Doctor.Id full = hospitals.northDoctor();
    private final Doctor.Id half = hospitals.doctor(hospitals.north(), "Half");

    FairnessTest() {
        hospitals.terminate(hospitals.north(), hospitals.shared());
        employ(full, 100);
        employ(half, 50);
    }

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void nightsAreMeasuredAgainstTheShareOfFullTime() {
        publish(THIS_WEEK, nights(THIS_WEEK, full, 0), nights(THIS_WEEK, half, 1), nights(THIS_WEEK, half, 2));

        assertThat(share(report(4), full, Measure.NIGHTS)).isEqualTo(new Share(1, 2, 1));
        assertThat(share(report(4), half, Measure.NIGHTS)).isEqualTo(new Share(2, 1, 2));
        assertThat(share(report(4), full, Measure.HOURS)).isEqualTo(new Share(8, 16, 8));
        assertThat(row(report(4), half).percent()).isEqualTo(50);
    }

    @Test
    void nightsAreSharedByWhoIsQualifiedForThemAlone() {
        publish(THIS_WEEK, nights(THIS_WEEK, full, 0), nights(THIS_WEEK, full, 1));
        UUID skill = hospitals.test().beyondPolicies(sql -> {
            UUID made = UUID.randomUUID();
            sql.insertInto(SKILL)
                    .set(SKILL.ID, made)
                    .set(SKILL.CODE, "nights")
                    .set(SKILL.NAME, "Nights")
                    .execute();
            sql.insertInto(DOCTOR_SKILL)
                    .set(DOCTOR_SKILL.DOCTOR_ID, full.value())
                    .set(DOCTOR_SKILL.SKILL_ID, made)
                    .set(DOCTOR_SKILL.VALID_FROM, LocalDate.of(2020, 1, 1))
                    .execute();
            return made;
        });
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(SHIFT_TYPE)
                .set(SHIFT_TYPE.SKILL_ID, skill)
                .where(SHIFT_TYPE.ID.eq(night))
                .execute());

        assertThat(share(report(4), full, Measure.NIGHTS)).isEqualTo(new Share(2, 2, 2));
        assertThat(share(report(4), half, Measure.NIGHTS)).isEqualTo(new Share(0, 0, 0));
    }

    @Test
    void aWeekendIsOneHoweverManyOfItsDaysAreWorked() {
        publish(THIS_WEEK, nights(THIS_WEEK, full, 5), nights(THIS_WEEK, full, 6));

        assertThat(share(report(4), full, Measure.WEEKENDS).actual()).isEqualTo(1);
    }

    @Test
    void onCallsAreCountedApart() {
        publish(THIS_WEEK, nights(THIS_WEEK, full, 0));
        assertThat(share(report(4), full, Measure.ON_CALLS)).isEqualTo(new Share(0, 0, 0));
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(SHIFT_TYPE)
                .set(SHIFT_TYPE.ON_CALL, true)
                .where(SHIFT_TYPE.ID.eq(night))
                .execute());

        assertThat(share(report(4), full, Measure.ON_CALLS).actual()).isEqualTo(1);
        assertThat(share(report(4), half, Measure.ON_CALLS).above()).isLessThan(0);
    }

    @Test
    void grantedWishesAreMeasuredAgainstTheRateOfAll() {
        publish(THIS_WEEK, nights(THIS_WEEK, full, 0), nights(THIS_WEEK, half, 1));
        wish(full, THIS_WEEK.firstDay(), night, "wants");
        wish(full, THIS_WEEK.firstDay().plusDays(1), null, "avoids");
        wish(half, THIS_WEEK.firstDay().plusDays(1), night, "avoids");
        wish(half, NEXT_WEEK.firstDay(), null, "avoids");

        Share of = share(report(4), full, Measure.WISHES);
        assertThat(of.actual()).isEqualTo(2);
        assertThat(of.of()).isEqualTo(2);
        assertThat(of.fair()).isEqualTo(4 / 3.0);
        assertThat(share(report(4), half, Measure.WISHES).of()).isEqualTo(1);
    }

    @Test
    void onlyTheWeeksAskedForAreCounted() {
        Week before = THIS_WEEK.plus(-4);
        publish(before, nights(before, half, 0));
        publish(THIS_WEEK, nights(THIS_WEEK, full, 0));

        assertThat(report(4).weeks()).containsExactly(THIS_WEEK);
        assertThat(share(report(4), half, Measure.NIGHTS).actual()).isZero();
        assertThat(report(5).weeks()).containsExactly(before, THIS_WEEK);
        assertThat(share(report(5), half, Measure.NIGHTS).actual()).isEqualTo(1);
    }

    @Test
    void aDraftIsCountedWhenItIsAskedFor() {
        publish(THIS_WEEK, nights(THIS_WEEK, full, 0));
        StoredRoster.Id draft = hospitals.draft(
                hospitals.north(), NEXT_WEEK, null, nights(NEXT_WEEK, half, 0), nights(NEXT_WEEK, half, 1));

        FairnessReport with = fairness.report(SYSTEM, hospitals.northId(), 4, Optional.of(draft));

        assertThat(with.weeks()).containsExactly(THIS_WEEK, NEXT_WEEK);
        assertThat(share(with, half, Measure.NIGHTS)).isEqualTo(new Share(2, 1, 2));
        assertThat(share(report(4), half, Measure.NIGHTS).actual()).isZero();
        hospitals.drafts.discard(SYSTEM, hospitals.northId(), draft);
        assertThatThrownBy(() -> fairness.report(SYSTEM, hospitals.northId(), 4, Optional.of(draft)))
                .hasMessage("The roster is no draft any more. Choose another one to count with.");
    }

    @Test
    void anotherHospitalsWorkIsNotCountedNorItsDraftRead() {
        publish(THIS_WEEK, nights(THIS_WEEK, full, 0));
        UUID day = hospitals.shift(hospitals.south(), "S", 7, 8);
        StoredRoster.Id southern = hospitals.draft(
                hospitals.south(),
                THIS_WEEK,
                null,
                new Work(hospitals.southDoctor(), THIS_WEEK.firstDay(), day, hospitals.clock.instant()));

        assertThat(fairness.report(SYSTEM, hospitals.southId(), 4, Optional.empty())
                        .weeks())
                .isEmpty();
        assertThatThrownBy(() -> fairness.report(SYSTEM, hospitals.northId(), 4, Optional.of(southern)))
                .isInstanceOf(PlannerException.class);
    }

    @Test
    void whoPlansReadsItAndNobodyElse() {
        StoredRoster.Id draft = hospitals.draft(hospitals.north(), NEXT_WEEK, null);
        Actor reports = hospitals.member("Reports", "reports", hospitals.north());
        Actor scheduler = hospitals.member("Sam", "scheduler", hospitals.north());
        Actor stranger = hospitals.member("Stranger", "admin", hospitals.south());
        Facility.Id north = hospitals.northId();

        assertThat(fairness.report(scheduler, north, 4, Optional.of(draft)).rows())
                .hasSize(2);
        assertThatThrownBy(() -> fairness.report(reports, north, 4, Optional.empty()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> fairness.report(reports, north, 4, Optional.of(draft)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> fairness.report(stranger, north, 4, Optional.empty()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void theNumberOfWeeksHasABound() {
        assertThatThrownBy(() -> report(54)).hasMessage("The number of weeks (54) must be between 1 and 53.");
        assertThatThrownBy(() -> report(0)).hasMessage("The number of weeks (0) must be between 1 and 53.");
    }

    private FairnessReport report(int weeks) {
        return fairness.report(SYSTEM, hospitals.northId(), weeks, Optional.empty());
    }

    private static Row row(FairnessReport report, Doctor.Id doctor) {
        return report.rows().stream()
                .filter(row -> row.doctor().id().equals(doctor))
                .findFirst()
                .orElseThrow();
    }

    private static Share share(FairnessReport report, Doctor.Id doctor, Measure measure) {
        return row(report, doctor).share(measure);
    }

    private Work nights(Week week, Doctor.Id doctor, int day) {
        LocalDate date = week.firstDay().plusDays(day);
        return new Work(doctor, date, night, date.atTime(EVENING).atZone(BERLIN).toInstant());
    }

    private void publish(Week week, Work... works) {
        Place north = hospitals.north();
        StoredRoster.Id draft = hospitals.draft(north, week, null, works);
        if (week.isOver(LocalDate.of(2026, 11, 25))) {
            hospitals.markPublished(north, draft);
        } else {
            hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), draft)));
        }
    }

    private void employ(Doctor.Id doctor, int percent) {
        UUID id = hospitals.contract(hospitals.north(), doctor, 2880);
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(CONTRACT)
                .set(CONTRACT.FULL_TIME_PERCENT, percent)
                .where(CONTRACT.ID.eq(id))
                .execute());
    }

    private void wish(Doctor.Id doctor, LocalDate day, @Nullable UUID type, String kind) {
        hospitals.database().run(hospitals.north().scope(), sql -> sql.insertInto(WISH)
                .set(WISH.FACILITY_ID, hospitals.north().facility())
                .set(WISH.DOCTOR_ID, doctor.value())
                .set(WISH.DAY, day)
                .set(WISH.SHIFT_TYPE_ID, type)
                .set(WISH.KIND, kind)
                .execute());
    }
}
