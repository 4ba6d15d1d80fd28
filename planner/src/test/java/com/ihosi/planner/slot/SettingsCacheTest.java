package com.ihosi.planner.slot;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.FACILITY_HOLIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Monday 30 November 2026, when both hospitals are open from 8 to 17; every test searches before something changes. */
class SettingsCacheTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Slots slots = clinics.slots();
    private final Place north = hospitals.north();
    private final Doctor.Id shared = hospitals.shared();

    @BeforeEach
    void search() {
        assertThat(offers(hospitals.northId(), clinics.northType)).isPositive();
        assertThat(offers(hospitals.southId(), clinics.southType)).isPositive();
    }

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void aHolidayClosesTheDayForTheNextSearchOfThatFacilityAlone() {
        hospitals.database().run(north.scope(), sql -> sql.insertInto(FACILITY_HOLIDAY)
                .set(FACILITY_HOLIDAY.FACILITY_ID, north.facility())
                .set(FACILITY_HOLIDAY.DAY, MONDAY)
                .set(FACILITY_HOLIDAY.NAME, "Fair")
                .execute());

        assertThat(offers(hospitals.northId(), clinics.northType)).isZero();
        assertThat(offers(hospitals.southId(), clinics.southType)).isPositive();
    }

    @Test
    void leaveThatOneFacilityEntersCountsAtTheOtherToo() {
        hospitals.leave(hospitals.south(), shared, MONDAY, MONDAY);

        assertThat(offers(hospitals.northId(), clinics.northType)).isZero();
        assertThat(offers(hospitals.southId(), clinics.southType)).isZero();
    }

    @Test
    void aDutyOfAPublishedRosterTakesThePlaceOfTheFacilitysHours() {
        int before = offers(hospitals.northId(), clinics.northType);
        var shift = hospitals.shift(north, "early", 8, 2);
        var draft = hospitals.draft(
                north,
                NEXT_WEEK,
                null,
                new TwoHospitals.Work(
                        shared,
                        MONDAY,
                        shift,
                        MONDAY.atTime(LocalTime.of(8, 0)).atZone(zone()).toInstant()));
        hospitals.markPublished(north, draft);

        assertThat(offers(hospitals.northId(), clinics.northType)).isPositive().isLessThan(before);
    }

    @Test
    void hoursThatAreKeptAnewHoldForTheNextSearch() {
        clinics.works(north, shared, "09:00", "10:00");

        assertThat(offers(hospitals.northId(), clinics.northType)).isEqualTo(2);
    }

    @Test
    void whoDoesNotWorkThereAnyMoreIsNotFound() {
        hospitals.terminate(north, shared);

        assertThatThrownBy(() -> offers(hospitals.northId(), clinics.northType))
                .hasMessageContaining("does not work at this facility");
    }

    @Test
    void aTypeIsAsLongAsItWasMadeLast() {
        int before = offers(hospitals.northId(), clinics.northType);
        hospitals.database().run(north.scope(), sql -> sql.update(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.DEFAULT_MINUTES, 60)
                .set(APPOINTMENT_TYPE.MAX_MINUTES, 60)
                .where(
                        APPOINTMENT_TYPE.FACILITY_ID.eq(north.facility()),
                        APPOINTMENT_TYPE.ID.eq(clinics.northType.value()))
                .execute());

        assertThat(offers(hospitals.northId(), clinics.northType)).isEqualTo(before / 2);
    }

    @Test
    void whatIsRolledBackWasSeenByItsTransactionAlone() {
        int before = offers(hospitals.northId(), clinics.northType);
        FacilityScope scope = north.scope();
        SettingsCache cache =
                new SettingsCache(new SchedulingRules(hospitals.database(), hospitals.accounts, hospitals.clock));

        assertThatThrownBy(() -> hospitals.database().run(scope, sql -> {
                    sql.deleteFrom(APPOINTMENT_TYPE)
                            .where(APPOINTMENT_TYPE.FACILITY_ID.eq(north.facility()))
                            .execute();
                    assertThat(cache.get(sql, hospitals.northId()).findType(clinics.northType))
                            .isEmpty();
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        Optional<AppointmentType> kept = hospitals.database().read(scope, sql -> cache.get(sql, hospitals.northId())
                .findType(clinics.northType));
        assertThat(kept).isPresent();
        assertThat(offers(hospitals.northId(), clinics.northType)).isEqualTo(before);
    }

    /** Every table that settings are read from has to draw another version; a new one has to be added here and there. */
    @Test
    void theDatabaseWatchesAllThatSettingsAreReadFrom() {
        List<String> watched = hospitals.database().read(new PlatformScope(), sql -> sql.fetch("""
                        select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where t.tgname in ('settings_inserted', 'settings_updated', 'settings_deleted')
                        group by c.relname having count(*) = 3
                        """)
                .map(row -> row.get(0, String.class)));

        assertThat(watched)
                .containsExactlyInAnyOrder(
                        "facility",
                        "facility_holiday",
                        "employment",
                        "doctor",
                        "doctor_skill",
                        "doctor_leave",
                        "working_day",
                        "working_day_type",
                        "shift_type",
                        "roster",
                        "duty",
                        "appointment_type",
                        "scheduling_rule");
    }

    private ZoneId zone() {
        return hospitals.facilities.get(hospitals.northId()).zone();
    }

    private int offers(Facility.Id facility, AppointmentType.Id type) {
        return slots.suggest(
                        new Actor.CommandLine(),
                        new SlotRequest(
                                facility,
                                type,
                                new Circle.Doctors(List.of(shared)),
                                clinics.pat,
                                MONDAY,
                                MONDAY,
                                null,
                                null,
                                new Preferences(Set.of(), List.of(), null, false),
                                Appointment.Source.CONSOLE,
                                false,
                                false,
                                false,
                                20))
                .total();
    }
}
