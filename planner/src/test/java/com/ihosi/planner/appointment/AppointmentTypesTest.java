package com.ihosi.planner.appointment;

import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.EQUIPMENT;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.GLOBAL_APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.SKILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.FieldException.Refusal;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.AppointmentType.Minutes;
import com.ihosi.planner.appointment.AppointmentType.Needs;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.PlatformScope;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppointmentTypesTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final Needs NOTHING = new Needs(false, List.of(), null);

    private final TwoHospitals hospitals = new TwoHospitals();
    private final AppointmentTypes types =
            new AppointmentTypes(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Facility.Id north = hospitals.northId();
    private final Facility.Id south = hospitals.southId();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aTypeIsKeptAsItWasEnteredAndSeenAtItsFacilityAlone() {
        AppointmentType wanted = new AppointmentType(
                new AppointmentType.Id(UUID.randomUUID()),
                north,
                Optional.empty(),
                "NEW",
                "New patient",
                "The first visit.",
                new Minutes(20, 45, 90),
                10,
                true,
                60,
                12,
                3,
                new BigDecimal("120.50"),
                false,
                "#7c3aed",
                NOTHING,
                true,
                0,
                0);

        AppointmentType kept = types.save(SYSTEM, wanted);

        assertThat(kept).usingRecursiveComparison().ignoringFields("version").isEqualTo(wanted);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(types.list(SYSTEM, north)).containsExactly(kept);
        assertThat(types.list(SYSTEM, south)).isEmpty();
        assertThatThrownBy(() -> types.get(SYSTEM, south, kept.id())).isInstanceOf(PlannerException.class);
    }

    @Test
    void theSameCodeIsTakenOnceAtAFacilityAndFreeAtAnother() {
        types.save(SYSTEM, type(north, "NEW"));
        types.save(SYSTEM, type(south, "NEW"));

        assertThat(refused(type(north, "NEW")))
                .containsExactly(
                        new Refusal("code", "The code \"NEW\" is that of \"Type NEW\" already. Choose another one."));
    }

    @Test
    void aCodeOfAnArchivedTypeIsSaidToBeOne() {
        AppointmentType old = types.save(SYSTEM, type(north, "OLD"));
        types.archive(SYSTEM, north, old.id(), old.version());

        assertThat(refused(type(north, "OLD")))
                .extracting(Refusal::message)
                .containsExactly("The code \"OLD\" is that of \"Type OLD\", which is archived."
                        + " Restore it, or choose another code.");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        AppointmentType seen = types.save(SYSTEM, type(north, "NEW"));
        AppointmentType theirs = types.save(SYSTEM, lasting(seen, 30, 10));

        assertThatThrownBy(() -> types.save(SYSTEM, lasting(seen, 60, 0)))
                .isInstanceOf(PlannerException.class)
                .hasMessageStartingWith("Somebody else changed this type meanwhile.");
        assertThatThrownBy(() -> types.archive(SYSTEM, north, seen.id(), seen.version()))
                .isInstanceOf(PlannerException.class);
        assertThat(types.get(SYSTEM, north, seen.id())).isEqualTo(theirs);
    }

    @Test
    void aTypeMustFitIntoTheFacilitysDayWithItsBuffer() {
        open(LocalTime.of(9, 0), LocalTime.of(11, 0));

        types.save(SYSTEM, lasting(type(north, "FITS"), 90, 30));
        assertThat(refused(lasting(type(north, "BUFFER"), 30, 91)))
                .containsExactly(new Refusal(
                        "bufferMinutes",
                        "The buffer (91 minutes) and the usual length (30 minutes) must fit into the facility's day"
                                + " (09:00-11:00, 120 minutes)."));
        assertThat(refused(lasting(type(north, "LONG"), 121, 0)))
                .extracting(Refusal::field)
                .containsExactly("usualMinutes");
    }

    @Test
    void whatATypeNeedsMustBeThere() {
        UUID known = UUID.randomUUID();
        hospitals.database().run(new PlatformScope(), sql -> sql.insertInto(SKILL)
                .set(SKILL.ID, known)
                .set(SKILL.CODE, "surgery")
                .set(SKILL.NAME, "Surgery")
                .execute());
        hospitals.database().run(hospitals.north().scope(), sql -> sql.insertInto(EQUIPMENT)
                .set(EQUIPMENT.FACILITY_ID, north.value())
                .set(EQUIPMENT.CODE, "US-1")
                .set(EQUIPMENT.KIND, "Ultrasound")
                .set(EQUIPMENT.NAME, "Ultrasound 1")
                .execute());
        Needs wanted = new Needs(true, List.of("Ultrasound"), new Skill.Id(known));

        assertThat(types.save(SYSTEM, needing(type(north, "A"), wanted)).needs())
                .isEqualTo(wanted);
        assertThat(refused(needing(type(south, "A"), wanted)))
                .containsExactly(new Refusal(
                        "equipment",
                        "There is no equipment of the kind \"Ultrasound\" here. Enter it with the rooms first."));
        assertThat(refused(needing(type(north, "B"), new Needs(false, List.of(), new Skill.Id(UUID.randomUUID())))))
                .extracting(Refusal::field)
                .containsExactly("skill");
    }

    @Test
    void anArchivedTypeStaysAndCanBeRestored() {
        AppointmentType old = types.save(SYSTEM, type(north, "OLD"));
        types.archive(SYSTEM, north, old.id(), old.version());
        types.archive(SYSTEM, north, old.id(), old.version());

        assertThat(types.listActive(SYSTEM, north)).isEmpty();
        AppointmentType archived = types.get(SYSTEM, north, old.id());
        assertThat(archived.active()).isFalse();
        types.restore(SYSTEM, north, old.id(), archived.version());
        assertThat(types.listActive(SYSTEM, north))
                .extracting(AppointmentType::code)
                .containsExactly("OLD");
    }

    @Test
    void typesStandInTheOrderThatWasChosenAndNewOnesBehindThem() {
        AppointmentType one = types.save(SYSTEM, type(north, "A"));
        AppointmentType two = types.save(SYSTEM, type(north, "B"));
        AppointmentType three = types.save(SYSTEM, type(north, "C"));

        types.arrange(SYSTEM, north, List.of(three.id(), one.id()));
        types.save(SYSTEM, type(north, "AA"));

        assertThat(types.list(SYSTEM, north)).extracting(AppointmentType::code).containsExactly("C", "A", "B", "AA");
        assertThat(types.save(SYSTEM, lasting(two, 40, 0)).displayOrder()).isEqualTo(2);
        assertThatThrownBy(() -> types.arrange(SYSTEM, south, List.of(one.id())))
                .isInstanceOf(PlannerException.class);
    }

    @Test
    void aTypeOfThePlatformIsOfferedUntilItIsAdopted() {
        UUID offered = UUID.randomUUID();
        hospitals.database().run(new PlatformScope(), sql -> sql.insertInto(GLOBAL_APPOINTMENT_TYPE)
                .set(GLOBAL_APPOINTMENT_TYPE.ID, offered)
                .set(GLOBAL_APPOINTMENT_TYPE.CODE, "VACC")
                .set(GLOBAL_APPOINTMENT_TYPE.NAME, "Vaccination")
                .set(GLOBAL_APPOINTMENT_TYPE.BUFFER_MINUTES, 5)
                .execute());

        GlobalType global = types.listOffered(SYSTEM, north).getFirst();
        AppointmentType own = types.save(SYSTEM, global.adoptedBy(north));

        assertThat(own.adopted()).contains(new GlobalType.Id(offered));
        assertThat(own.name()).isEqualTo("Vaccination");
        assertThat(own.buffer()).isEqualTo(5);
        assertThat(types.listOffered(SYSTEM, north)).isEmpty();
        assertThat(types.listOffered(SYSTEM, south)).containsExactly(global);
    }

    @Test
    void membersReadAndOnlyPlannersChange() {
        AppointmentType kept = types.save(SYSTEM, type(north, "NEW"));
        Actor clerk = hospitals.member("Clerk", "staff", hospitals.north());
        Actor stranger = hospitals.member("Stranger", "manager", hospitals.south());

        assertThat(types.list(clerk, north)).containsExactly(kept);
        assertThatThrownBy(() -> types.list(stranger, north)).isInstanceOf(NotAllowedException.class);
        for (Actor each : List.of(clerk, stranger)) {
            assertThatThrownBy(() -> types.save(each, lasting(kept, 40, 0))).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> types.archive(each, north, kept.id(), 1)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> types.arrange(each, north, List.of(kept.id())))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> types.listOffered(each, north)).isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void eachChangeIsWrittenDownAndTold() {
        Actor manager = hospitals.member("Ada Manager", "manager", hospitals.north());
        AppointmentType kept = types.save(manager, type(north, "NEW"));
        types.save(manager, lasting(kept, 40, 5));
        types.archive(manager, north, kept.id(), 2);

        List<String> lines = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(
                        AUDIT_LOG.ACTION, AUDIT_LOG.DETAILS)
                .from(AUDIT_LOG)
                .where(AUDIT_LOG.ENTITY_ID.eq(kept.id().value()))
                .orderBy(AUDIT_LOG.ID)
                .fetch(row -> row.value1() + " " + row.value2()));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("\"code\":\"NEW\"");
        assertThat(lines.get(1))
                .contains("\"usualMinutes\":\"30 -> 40\"", "\"bufferMinutes\":\"0 -> 5\"")
                .doesNotContain("name");
        assertThat(lines.get(2)).startsWith("appointment-type.archive");
        List<String> told = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .fetch(OUTBOX.TYPE));
        assertThat(told).containsOnly("AppointmentTypeChanged").hasSize(3);
    }

    private List<Refusal> refused(AppointmentType wanted) {
        FieldException refusal = catchThrowableOfType(FieldException.class, () -> types.save(SYSTEM, wanted));
        assertThat(refusal).isNotNull();
        return refusal.refusals();
    }

    private void open(LocalTime from, LocalTime until) {
        hospitals.database().run(new PlatformScope(), sql -> sql.update(FACILITY)
                .set(FACILITY.OPENS_AT, from)
                .set(FACILITY.CLOSES_AT, until)
                .where(FACILITY.ID.eq(north.value()))
                .execute());
    }

    private static AppointmentType type(Facility.Id facility, String code) {
        return new AppointmentType(
                new AppointmentType.Id(UUID.randomUUID()),
                facility,
                Optional.empty(),
                code,
                "Type " + code,
                null,
                new Minutes(15, 30, 180),
                0,
                false,
                30,
                24,
                4,
                null,
                true,
                "#3b82f6",
                NOTHING,
                true,
                0,
                0);
    }

    private static AppointmentType lasting(AppointmentType type, int usual, int buffer) {
        return new AppointmentType(
                type.id(),
                type.facility(),
                Optional.empty(),
                type.code(),
                type.name(),
                null,
                new Minutes(type.minutes().least(), usual, type.minutes().most()),
                buffer,
                false,
                30,
                24,
                4,
                null,
                true,
                type.colour(),
                type.needs(),
                true,
                type.displayOrder(),
                type.version());
    }

    private static AppointmentType needing(AppointmentType type, Needs needs) {
        return new AppointmentType(
                type.id(),
                type.facility(),
                Optional.empty(),
                type.code(),
                type.name(),
                null,
                type.minutes(),
                0,
                false,
                30,
                24,
                4,
                null,
                true,
                type.colour(),
                needs,
                true,
                0,
                0);
    }
}
