package com.ihosi.planner.figure;

import static com.ihosi.schema.generated.Tables.SUPER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight weeks of both hospitals: the doctor of each sees ten patients a day, at the southern one twice as many. */
class FiguresTest {

    private static final int WEEKS = 8;

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Figures figures = new Figures(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final LocalDate today = LocalDate.ofInstant(TwoHospitals.NOW, ZoneOffset.UTC);
    private final LocalDate first = today.minusWeeks(WEEKS);
    private final LocalDate last = today.minusDays(1);
    private final Actor manager = hospitals.member("Mia", "manager", hospitals.north());

    @BeforeEach
    void count() {
        type(hospitals.north());
        type(hospitals.south());
        count(hospitals.north(), 10);
        count(hospitals.south(), 20);
    }

    @AfterEach
    void end() {
        hospitals.close();
    }

    @Test
    void countsAreReadOfAllOfEachDayDoctorAndType() {
        Counted counted = figures.get(manager, hospitals.northId(), last.minusDays(6), last.plusDays(3));
        assertThat(counted.facility().id()).isEqualTo(hospitals.northId());
        assertThat(figures.findLastCounted(manager, hospitals.northId())).contains(last);
        assertThat(counted.all().get(Sum.BOOKED)).isEqualTo(70);
        assertThat(counted.all().get(Sum.DEMANDED)).isEqualTo(14);
        assertThat(counted.all().get(Sum.UNEVEN_MINUTES))
                .as("half of what they differ")
                .isEqualTo(7 * 60);
        assertThat(counted.byDay()).hasSize(7);
        assertThat(counted.byDay().getOrDefault(last, Sums.NONE).get(Sum.BOOKED))
                .isEqualTo(10);
        assertThat(counted.byDay().getOrDefault(last, Sums.NONE).get(Sum.BOOKABLE_MINUTES))
                .isEqualTo(480);
        assertThat(counted.doctors()).hasSize(2).satisfiesOnlyOnce(doctor -> {
            assertThat(doctor.id()).isEqualTo(hospitals.northDoctor());
            assertThat(doctor.name()).isEqualTo("Ada north-doctor");
            assertThat(doctor.sums().get(Sum.BOOKED)).isEqualTo(70);
            assertThat(doctor.sums().get(Sum.BOOKABLE_MINUTES)).isEqualTo(7 * 480);
        });
        assertThat(counted.types()).singleElement().satisfies(type -> {
            assertThat(type.name()).isEqualTo("Check");
            assertThat(type.sums().get(Sum.BOOKED)).isEqualTo(70);
            assertThat(type.sums().get(Sum.BOOKABLE_MINUTES)).isZero();
        });
    }

    @Test
    void daysOnWhichNothingWasCountedAreEmpty() {
        Counted counted = figures.get(manager, hospitals.northId(), first.minusYears(2), first.minusYears(1));
        assertThat(counted.all().isNone()).isTrue();
        assertThat(counted.byDay()).isEmpty();
        assertThat(counted.doctors()).isEmpty();
    }

    @Test
    void aManagerReadsHerOwnFacilityAloneAndTheFrontDeskNone() {
        assertThatThrownBy(() -> figures.get(manager, hospitals.southId(), first, last))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> figures.suggest(manager, hospitals.southId())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> figures.findLastCounted(manager, hospitals.southId()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> figures.listFacilities(manager, first, last)).isInstanceOf(NotAllowedException.class);
        Actor clerk = hospitals.member("Bo", "staff", hospitals.north());
        assertThatThrownBy(() -> figures.get(clerk, hospitals.northId(), first, last))
                .isInstanceOf(NotAllowedException.class);
        assertThat(figures.get(manager, hospitals.northId(), first, last).doctors())
                .extracting(Counted.OfDoctor::id)
                .doesNotContain(hospitals.southDoctor());
    }

    @Test
    void aSuperAdminSeesRollUpsOfAllFacilitiesAndNoFacilityFromWithin() {
        Actor root = superAdmin();
        List<OfFacility> all = figures.listFacilities(root, last.minusDays(6), last);
        assertThat(all).extracting(each -> each.facility().slug()).containsExactly("north", "south");
        assertThat(all).extracting(each -> each.sums().get(Sum.BOOKED)).containsExactly(70.0, 140.0);
        assertThat(all).extracting(each -> each.sums().get(Sum.UNEVEN_MINUTES)).containsExactly(420.0, 420.0);
        assertThat(all).allSatisfy(each -> assertThat(each.byDay()).hasSize(7));
        assertThat(figures.findLastCounted(root)).contains(last);
        assertThatThrownBy(() -> figures.findLastCounted(manager)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> figures.get(root, hospitals.northId(), first, last))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void suggestionsComeFromTheWeeksBeforeTheLastCountedDay() {
        hour(hospitals.south(), first, last);
        assertThat(figures.suggest(manager, hospitals.northId())).isEmpty();
        hour(hospitals.north(), first.minusWeeks(WEEKS), first.minusDays(1));
        assertThat(figures.suggest(manager, hospitals.northId()))
                .as("of earlier weeks nothing is said")
                .isEmpty();
        hour(hospitals.north(), first, last);
        assertThat(figures.suggest(manager, hospitals.northId()))
                .hasSize(SessionAdvice.MOST)
                .allSatisfy(each -> assertThat(each).isInstanceOfSatisfying(Suggestion.OpenSession.class, open -> {
                    assertThat(open.hour()).isEqualTo(9);
                    assertThat(open.utilisation()).isEqualTo(1);
                }));
    }

    @Test
    void aFacilityOfWhichNothingWasCountedHasNoSuggestions() {
        hospitals.test().beyondPolicies(sql -> sql.execute("delete from facility_day_figure"));
        assertThat(figures.suggest(manager, hospitals.northId())).isEmpty();
        assertThat(figures.findLastCounted(manager, hospitals.northId())).isEmpty();
    }

    private Actor superAdmin() {
        Actor.Person root = hospitals.member("Sue", "manager");
        hospitals.database().run(new PlatformScope(), sql -> sql.insertInto(SUPER_ADMIN)
                .set(SUPER_ADMIN.ACCOUNT_ID, root.account().value())
                .execute());
        return root;
    }

    private void type(Place place) {
        hospitals
                .test()
                .beyondPolicies(sql -> sql.execute(
                        "insert into appointment_type (facility_id, id, code, name) values ({0}, {0}, 'C', 'Check')",
                        DSL.val(place.facility())));
    }

    /** The doctor has two hours of duty where one would be fair, a shared one none where one would be. */
    private void count(Place place, int visits) {
        rows(place, doctor(place), true, "booked, booked_minutes", visits + ", " + 20 * visits);
        rows(place, doctor(place), false, "bookable_minutes, duty_minutes, fair_duty_minutes", "480, 120, 60");
        rows(place, hospitals.shared(), false, "fair_duty_minutes", "60");
        rows(place, null, false, "demanded, covered", "2, 1");
    }

    private void rows(Place place, Doctor.@Nullable Id doctor, boolean typed, String what, String values) {
        hospitals
                .test()
                .beyondPolicies(sql -> sql.execute(
                        "insert into facility_day_figure (facility_id, day, business_date, doctor_id, appointment_type_id, "
                                + what + ") select {0}, day, day, {1}, {2}, " + values
                                + " from generate_series({3}::date, {4}::date, interval '1 day') day",
                        DSL.val(place.facility()),
                        DSL.val(doctor == null ? null : doctor.value(), UUID.class),
                        DSL.val(typed ? place.facility() : null, UUID.class),
                        DSL.val(first),
                        DSL.val(last)));
    }

    private void hour(Place place, LocalDate from, LocalDate until) {
        hospitals
                .test()
                .beyondPolicies(sql -> sql.execute("""
                insert into facility_hour_figure (facility_id, day, hour, business_date, bookable_minutes, booked_minutes)
                select {0}, day, 9, day, 60, 60 from generate_series({1}::date, {2}::date, interval '1 day') day
                """, DSL.val(place.facility()), DSL.val(from), DSL.val(until)));
    }

    private Doctor.Id doctor(Place place) {
        return place.equals(hospitals.north()) ? hospitals.northDoctor() : hospitals.southDoctor();
    }
}
