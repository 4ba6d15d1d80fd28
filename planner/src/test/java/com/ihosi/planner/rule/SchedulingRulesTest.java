package com.ihosi.planner.rule;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static com.ihosi.schema.generated.Tables.SCHEDULING_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.RoundTrip;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulingRulesTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final Actions LONGER = new Actions.Duration(null, 15, null, null, null);
    private static final Actions BLOCK = new Actions.Block("Ward round");

    private static final List<Actions> EVERY_KIND = List.of(
            LONGER,
            new Actions.Duration(40, null, null, 30, 60),
            new Actions.Buffer(5, null),
            BLOCK,
            new Actions.Approval(false),
            new Actions.Priority(-20),
            new Actions.Capacity(12, 3),
            new Actions.Overbooking(1, 2),
            new Actions.Filling(true, 24));

    private final TwoHospitals hospitals = new TwoHospitals();
    private final SchedulingRules rules =
            new SchedulingRules(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Facility.Id north = hospitals.northId();
    private final Facility.Id south = hospitals.southId();

    @BeforeEach
    void types() {
        type(hospitals.north());
        type(hospitals.south());
    }

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aRuleIsKeptAsItWasEnteredAndSeenAtItsFacilityAlone() {
        for (Actions actions : EVERY_KIND) {
            SchedulingRule wanted = rule(north, hospitals.shared(), "vip && type == 'CONS'", actions);

            SchedulingRule kept = rules.save(SYSTEM, wanted);

            assertThat(kept)
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(wanted);
            assertThat(kept.version()).isEqualTo(1);
            assertThat(rules.list(SYSTEM, north)).contains(new RuleUse(kept, 0, Optional.empty()));
            assertThatThrownBy(() -> rules.get(SYSTEM, south, kept.id())).isInstanceOf(PlannerException.class);
        }
        assertThat(rules.list(SYSTEM, south)).isEmpty();
    }

    @Test
    void aChangeIsToldAndWrittenDown() {
        SchedulingRule kept = rules.save(SYSTEM, rule(north, null, "vip", LONGER));

        rules.save(SYSTEM, renamed(kept, "Longer for VIPs"));

        assertThat(rules.get(SYSTEM, north, kept.id()).name()).isEqualTo("Longer for VIPs");
        assertThat(details())
                .last()
                .asString()
                .contains("Rule -> Longer for VIPs")
                .doesNotContain("vip");
        assertThat(events()).containsExactly("RuleChanged", "RuleChanged");
    }

    @Test
    void whoSawAnOlderVersionOverwritesNothing() {
        SchedulingRule kept = rules.save(SYSTEM, rule(north, null, "vip", LONGER));
        rules.save(SYSTEM, renamed(kept, "Second"));

        assertThatThrownBy(() -> rules.save(SYSTEM, renamed(kept, "Third")))
                .hasMessageStartingWith("Somebody else changed this rule meanwhile.");
        assertThatThrownBy(() -> rules.activate(SYSTEM, north, kept.id(), kept.version(), false))
                .hasMessageStartingWith("Somebody else changed this rule meanwhile.");
        assertThat(rules.get(SYSTEM, north, kept.id()).name()).isEqualTo("Second");
    }

    @Test
    void aRuleThatCannotBeReadOrNamesWhatIsNotThereIsRefusedAtItsField() {
        refused("condition", rule(north, null, "vip &&", LONGER));
        refused("condition", rule(north, null, "vip && !vip", LONGER));
        refused("condition", rule(north, null, "vip || type in ['CONS', 'NOPE']", LONGER));
        refused("doctor", rule(north, hospitals.southDoctor(), "vip", LONGER));
        assertThat(rules.list(SYSTEM, north)).isEmpty();
        assertThat(events()).isEmpty();
    }

    private void refused(String field, SchedulingRule rule) {
        assertThatThrownBy(() -> rules.save(SYSTEM, rule))
                .isInstanceOfSatisfying(FieldException.class, refusal -> assertThat(refusal.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactly(field));
    }

    @Test
    void membersReadWhoMayPlanChanges() {
        SchedulingRule kept = rules.save(SYSTEM, rule(north, null, "vip", LONGER));
        Actor reader = hospitals.member("Reader", "staff", hospitals.north());

        assertThat(rules.list(reader, north)).hasSize(1);
        assertThatThrownBy(() -> rules.list(reader, south)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> rules.save(reader, renamed(kept, "Mine"))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> rules.activate(reader, north, kept.id(), kept.version(), false))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> rules.delete(reader, north, kept.id())).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void theBookSeesWhatAnotherProcessChanged() {
        SchedulingRules other = new SchedulingRules(hospitals.database(), hospitals.accounts, hospitals.clock);
        assertThat(book(rules).isEmpty()).isTrue();

        SchedulingRule kept = other.save(SYSTEM, rule(north, null, "true", LONGER));
        assertThat(minutes(rules)).isEqualTo(45);
        assertThat(book(rules)).isSameAs(book(rules));

        SchedulingRule changed = other.save(
                SYSTEM,
                new SchedulingRule(
                        kept.id(), north, kept.doctor(), kept.name(), "vip", LONGER, 100, true, kept.created(), 1));
        assertThat(minutes(rules)).isEqualTo(30);

        other.activate(SYSTEM, north, changed.id(), changed.version(), false);
        assertThat(book(rules).isEmpty()).isTrue();
        assertThat(hospitals.database().<Boolean>read(hospitals.south().scope(), sql -> rules.book(sql, south)
                        .isEmpty()))
                .isTrue();
    }

    @Test
    void aRuleThatCannotBeReadAnyMoreStopsNobody() {
        SchedulingRule kept = rules.save(SYSTEM, rule(north, null, "true", LONGER));
        rules.save(SYSTEM, rule(north, null, "true", BLOCK));
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(SCHEDULING_RULE)
                .set(SCHEDULING_RULE.CONDITION, "nobody_knows_this")
                .set(SCHEDULING_RULE.ROW_VERSION, 9L)
                .where(
                        SCHEDULING_RULE.FACILITY_ID.eq(north.value()),
                        SCHEDULING_RULE.ID.eq(kept.id().value()))
                .execute());

        Ruling ruling = book(rules).rule(hospitals.shared(), Wanted.usual().facts(), 30, 0);
        assertThat(ruling.minutes()).isEqualTo(30);
        assertThat(ruling.blocked()).contains("Ward round");
        assertThat(rules.activate(SYSTEM, north, kept.id(), 9, false).active()).isFalse();
    }

    @Test
    void whatRulesDidIsCountedAndReadOnTheAppointmentAlsoAfterTheRuleIsGone() {
        SchedulingRule longer = rules.save(SYSTEM, rule(north, null, "true", LONGER));
        SchedulingRule lanes = rules.save(SYSTEM, rule(north, null, "true", new Actions.Overbooking(1, 2)));
        UUID plain = appointment(hospitals.north(), 0);
        UUID over = appointment(hospitals.north(), 1);
        Ruling ruling = book(rules).rule(hospitals.shared(), Wanted.usual().facts(), 30, 0);

        trace(plain, ruling);
        trace(over, ruling);

        assertThat(rules.list(SYSTEM, north))
                .containsExactlyInAnyOrder(
                        new RuleUse(longer, 2, Optional.of(TwoHospitals.NOW)),
                        new RuleUse(lanes, 1, Optional.of(TwoHospitals.NOW)));
        assertThat(rules.listTraces(SYSTEM, north, plain))
                .extracting(RuleTrace::effect)
                .containsExactly(new Applied.Lasts(30, 45));
        assertThat(rules.listTraces(SYSTEM, north, lanes.id()))
                .extracting(RuleTrace::appointment, RuleTrace::effect)
                .containsExactly(tuple(over, new Applied.Overbookable(1, 2)));
        assertThat(rules.listTraces(SYSTEM, south, plain)).isEmpty();

        rules.delete(SYSTEM, north, longer.id());
        rules.delete(SYSTEM, north, longer.id());

        assertThat(rules.listTraces(SYSTEM, north, plain)).singleElement().satisfies(trace -> {
            assertThat(trace.rule()).isEmpty();
            assertThat(trace.name()).isEqualTo("Rule");
        });
        trace(plain, ruling);
        assertThat(rules.listTraces(SYSTEM, north, plain)).hasSize(2);
    }

    @Test
    void everyEffectIsReadAsItWasKept() {
        UUID appointment = appointment(hospitals.north(), 0);
        SchedulingRule.Id gone = new SchedulingRule.Id(UUID.randomUUID());
        List<Applied> applied = List.<Applied.Effect>of(
                        new Applied.Lasts(30, 45),
                        new Applied.Spaced(null, 10),
                        new Applied.Blocked("Closed"),
                        new Applied.Approved(true),
                        new Applied.Prioritised(-3),
                        new Applied.Capped(8, null))
                .stream()
                .map(effect -> new Applied(gone, "Gone", effect))
                .toList();
        Ruling none = Ruling.none(30, 0);

        trace(
                appointment,
                new Ruling(
                        30,
                        0,
                        0,
                        none.blocked(),
                        none.autoApproved(),
                        0,
                        none.capacity(),
                        none.capacity(),
                        0,
                        0,
                        true,
                        applied));

        assertThat(rules.listTraces(SYSTEM, north, appointment))
                .extracting(RuleTrace::effect)
                .containsExactlyInAnyOrderElementsOf(
                        applied.stream().map(Applied::effect).toList());
    }

    private void trace(UUID appointment, Ruling ruling) {
        hospitals.database().run(hospitals.north().scope(), sql -> {
            RoundTrip trip = new RoundTrip(sql);
            SchedulingRules.trace(trip, north, appointment, ruling, TwoHospitals.NOW);
            trip.send();
        });
    }

    private RuleBook book(SchedulingRules of) {
        return hospitals.database().read(hospitals.north().scope(), sql -> of.book(sql, north));
    }

    private int minutes(SchedulingRules of) {
        return book(of).rule(hospitals.shared(), Wanted.usual().facts(), 30, 0).minutes();
    }

    private static SchedulingRule rule(
            Facility.Id facility, Doctor.@Nullable Id doctor, String condition, Actions actions) {
        return new SchedulingRule(
                new SchedulingRule.Id(UUID.randomUUID()),
                facility,
                Optional.ofNullable(doctor),
                "Rule",
                condition,
                actions,
                100,
                true,
                TwoHospitals.NOW,
                0);
    }

    private static SchedulingRule renamed(SchedulingRule rule, String name) {
        return new SchedulingRule(
                rule.id(),
                rule.facility(),
                rule.doctor(),
                name,
                rule.condition(),
                rule.actions(),
                rule.priority(),
                rule.active(),
                rule.created(),
                rule.version());
    }

    private UUID appointment(Place place, int lane) {
        UUID patient = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Instant start = TwoHospitals.NOW.plus(Duration.ofDays(1));
        hospitals.database().run(place.scope(), sql -> {
            sql.insertInto(PATIENT)
                    .set(PATIENT.ID, patient)
                    .set(PATIENT.CODE, "P" + patient.toString().substring(0, 8))
                    .set(PATIENT.GIVEN_NAME, "Pat")
                    .set(PATIENT.FAMILY_NAME, "Ient")
                    .set(PATIENT.REGISTERED_AT_FACILITY, place.facility())
                    .execute();
            sql.insertInto(FACILITY_PATIENT)
                    .set(FACILITY_PATIENT.FACILITY_ID, place.facility())
                    .set(FACILITY_PATIENT.PATIENT_ID, patient)
                    .set(FACILITY_PATIENT.NUMBER, patient.toString().substring(0, 8))
                    .execute();
            sql.insertInto(APPOINTMENT)
                    .set(APPOINTMENT.FACILITY_ID, place.facility())
                    .set(APPOINTMENT.ID, id)
                    .set(APPOINTMENT.DOCTOR_ID, hospitals.shared().value())
                    .set(APPOINTMENT.PATIENT_ID, patient)
                    .set(
                            APPOINTMENT.APPOINTMENT_TYPE_ID,
                            sql.select(APPOINTMENT_TYPE.ID)
                                    .from(APPOINTMENT_TYPE)
                                    .where(APPOINTMENT_TYPE.FACILITY_ID.eq(place.facility()))
                                    .fetchSingle(APPOINTMENT_TYPE.ID))
                    .set(APPOINTMENT.DURING, new TimeRange(start, start.plus(Duration.ofMinutes(30))))
                    .set(APPOINTMENT.LANE, lane)
                    .set(APPOINTMENT.OVERBOOKING_REASON, lane == 0 ? null : "Rule")
                    .execute();
        });
        return id;
    }

    private void type(Place place) {
        hospitals.database().run(place.scope(), sql -> sql.insertInto(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.FACILITY_ID, place.facility())
                .set(APPOINTMENT_TYPE.CODE, "CONS")
                .set(APPOINTMENT_TYPE.NAME, "Consultation")
                .execute());
    }

    private List<String> events() {
        return hospitals.database().read(hospitals.north().scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .fetch(OUTBOX.TYPE));
    }

    private List<String> details() {
        return hospitals.database().read(hospitals.north().scope(), sql -> sql.select(AUDIT_LOG.DETAILS)
                .from(AUDIT_LOG)
                .orderBy(AUDIT_LOG.ID)
                .fetch(row -> String.valueOf(row.value1())));
    }
}
