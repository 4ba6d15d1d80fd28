package com.ihosi.planner.room;

import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.ROOM_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.FieldException.Refusal;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Today is 25 November 2026; the north is in Berlin, the south in New York. */
class RoomsTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 26);

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Rooms rooms = new Rooms(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final RoomUses uses = new RoomUses(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Inventory inventory = new Inventory(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Facility.Id north = hospitals.northId();
    private final Facility.Id south = hospitals.southId();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aRoomIsKeptWithItsDepartmentAndSeenAtItsFacilityAlone() {
        Department.Id main = new Department.Id(hospitals.north().department());
        Room kept = rooms.save(SYSTEM, new Room(newRoom(), north, "R-1", "Room 1", Optional.of(main), true, 0));

        assertThat(rooms.list(SYSTEM, north)).containsExactly(kept);
        assertThat(kept.department()).contains(main);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(rooms.list(SYSTEM, south)).isEmpty();
        assertThat(refused(() ->
                        rooms.save(SYSTEM, new Room(newRoom(), south, "R-1", "Room 1", Optional.of(main), true, 0))))
                .extracting(Refusal::field)
                .containsExactly("department");
    }

    @Test
    void aCodeIsTakenOnceAtAFacilityAlsoByARetiredRoom() {
        Room room = room(north, "R-1");
        room(south, "R-1");

        assertThat(refused(() -> room(north, "R-1")))
                .containsExactly(
                        new Refusal("code", "The code \"R-1\" is that of \"Room R-1\" already. Choose another one."));
        rooms.retire(SYSTEM, north, room.id(), room.version());
        assertThat(refused(() -> room(north, "R-1")).getFirst().message()).contains("which is retired");
    }

    @Test
    void codeNameAndKindHaveBounds() {
        assertThat(refused(() -> new Room(newRoom(), north, "a b", " ", Optional.empty(), true, 0)))
                .extracting(Refusal::field)
                .containsExactly("code", "name");
        assertThat(refused(() -> new Equipment(
                        new Equipment.Id(UUID.randomUUID()),
                        north,
                        "x".repeat(41),
                        "k".repeat(101),
                        "n".repeat(201),
                        Optional.empty(),
                        true,
                        0)))
                .extracting(Refusal::field)
                .containsExactly("code", "name", "kind");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Room seen = room(north, "R-1");
        Room theirs = rooms.save(SYSTEM, renamed(seen, "Theirs"));

        assertThatThrownBy(() -> rooms.save(SYSTEM, renamed(seen, "Mine")))
                .isInstanceOf(PlannerException.class)
                .hasMessageStartingWith("Somebody else changed this room meanwhile.");
        assertThatThrownBy(() -> rooms.retire(SYSTEM, north, seen.id(), seen.version()))
                .isInstanceOf(PlannerException.class);
        assertThat(rooms.list(SYSTEM, north)).containsExactly(theirs);
    }

    @Test
    void aRoomWithAppointmentsToComeOrEquipmentInItIsNotRetired() {
        Room room = room(north, "R-1");
        UUID taken = take(room, "appointment", TwoHospitals.NOW.plusSeconds(3600), null);

        assertThatThrownBy(() -> rooms.retire(SYSTEM, north, room.id(), 1))
                .hasMessage("The room \"R-1\" has 1 appointment to come. Move them first.");
        free(taken);
        take(room, "appointment", TwoHospitals.NOW.minusSeconds(36_000), null);
        Equipment inside = piece(north, "US-1", "Ultrasound", Optional.of(room.id()));
        assertThatThrownBy(() -> rooms.retire(SYSTEM, north, room.id(), 1))
                .hasMessage("There is equipment in the room \"R-1\": US-1. Move it first.");
        inventory.retire(SYSTEM, north, inside.id(), inside.version());
        rooms.retire(SYSTEM, north, room.id(), 1);
        rooms.retire(SYSTEM, north, room.id(), 1);
        assertThat(rooms.list(SYSTEM, north)).extracting(Room::active).containsExactly(false);
        rooms.reopen(SYSTEM, north, room.id(), 2);
        assertThat(rooms.list(SYSTEM, north)).extracting(Room::active).containsExactly(true);
    }

    @Test
    void aBlockTakesTheRoomByTheFacilitysClock() {
        Room room = room(south, "R-1");

        RoomUse.Id block = uses.block(SYSTEM, south, room.id(), order(9, 12, " Cleaning "));

        assertThat(uses.list(SYSTEM, south, TOMORROW))
                .containsExactly(new RoomUse(
                        block,
                        room.id(),
                        RoomUse.Kind.BLOCK,
                        new Span(Instant.parse("2026-11-26T14:00:00Z"), Instant.parse("2026-11-26T17:00:00Z")),
                        Optional.of("Cleaning")));
        assertThat(uses.list(SYSTEM, south, TOMORROW.plusDays(1))).isEmpty();
        assertThat(uses.list(SYSTEM, north, TOMORROW)).isEmpty();
    }

    @Test
    void aBlockOverSomethingElseIsRefusedAndSaysWhatIsThere() {
        Room room = room(north, "R-1");
        Room other = room(north, "R-2");
        uses.block(SYSTEM, north, room.id(), order(9, 12, ""));

        assertThatThrownBy(() -> uses.block(SYSTEM, north, room.id(), order(11, 13, "")))
                .isInstanceOf(RoomTakenException.class)
                .hasMessage("The room is taken in that time: a block from 2026-11-26 09:00 until 2026-11-26 12:00."
                        + " Choose another time, or move what is there.");
        uses.block(SYSTEM, north, room.id(), order(12, 13, ""));
        uses.block(SYSTEM, north, other.id(), order(11, 13, ""));
        assertThat(uses.list(SYSTEM, north, TOMORROW)).hasSize(3);
    }

    @Test
    void aHoldThatHasExpiredIsNotInTheWay() {
        Room room = room(north, "R-1");
        Instant nine = Instant.parse("2026-11-26T08:00:00Z");
        take(room, "hold", nine, TwoHospitals.NOW.plusSeconds(60));
        assertThatThrownBy(() -> uses.block(SYSTEM, north, room.id(), order(9, 10, "")))
                .hasMessageContaining("a booking that is being made");
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(ROOM_TIME)
                .set(ROOM_TIME.EXPIRES_AT, TwoHospitals.NOW)
                .execute());

        uses.block(SYSTEM, north, room.id(), order(9, 10, ""));

        assertThat(uses.list(SYSTEM, north, TOMORROW)).extracting(RoomUse::kind).containsExactly(RoomUse.Kind.BLOCK);
    }

    @Test
    void timesOfABlockMustExistBeInOrderAndLieAhead() {
        Room room = room(north, "R-1");
        LocalDateTime skipped = LocalDateTime.of(2027, 3, 28, 2, 30);

        assertThat(refused(room, new BlockOrder(skipped, skipped.plusHours(3), "")))
                .containsExactly(
                        new Refusal(
                                "from",
                                "The time 2027-03-28 02:30 does not exist, as the clock is put forward then. Choose another one."));
        assertThat(refused(room, new BlockOrder(skipped.minusHours(2), skipped, "")))
                .extracting(Refusal::field)
                .containsExactly("until");
        assertThat(refused(room, order(12, 12, "x".repeat(501))))
                .extracting(Refusal::field)
                .containsExactly("until", "note");
        LocalDateTime longAgo = LocalDateTime.of(2026, 11, 1, 8, 0);
        assertThat(refused(room, new BlockOrder(longAgo, longAgo.plusHours(1), ""))
                        .getFirst()
                        .message())
                .contains("is in the past");
        assertThat(refused(room, new BlockOrder(longAgo, longAgo.plusDays(367), "")))
                .extracting(Refusal::field)
                .containsExactly("until");
        assertThat(refused(
                        room,
                        new BlockOrder(
                                longAgo.plusYears(5), longAgo.plusYears(5).plusHours(1), "")))
                .extracting(Refusal::field)
                .containsExactly("from");
    }

    @Test
    void aBlockOverTheNightOfAClockChangeIsAsLongAsThatNight() {
        Room room = room(north, "R-1");
        LocalDateTime night = LocalDateTime.of(2027, 3, 28, 0, 0);

        uses.block(SYSTEM, north, room.id(), new BlockOrder(night, night.plusHours(6), ""));

        Span during = uses.list(SYSTEM, north, night.toLocalDate()).getFirst().during();
        assertThat(Duration.between(during.start(), during.end())).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void aBlockIsTakenAwayAndAnAppointmentIsNot() {
        Room room = room(north, "R-1");
        RoomUse.Id block = uses.block(SYSTEM, north, room.id(), order(9, 12, ""));
        UUID taken = take(room, "appointment", Instant.parse("2026-11-26T15:00:00Z"), null);

        uses.unblock(SYSTEM, south, block);
        assertThat(uses.list(SYSTEM, north, TOMORROW)).hasSize(2);
        uses.unblock(SYSTEM, north, block);
        uses.unblock(SYSTEM, north, block);
        uses.unblock(SYSTEM, north, new RoomUse.Id(taken));
        assertThat(uses.list(SYSTEM, north, TOMORROW))
                .extracting(RoomUse::kind)
                .containsExactly(RoomUse.Kind.APPOINTMENT);
        int told = hospitals
                .database()
                .read(hospitals.north().scope(), sql -> sql.fetchCount(OUTBOX, OUTBOX.TYPE.eq("RoomBlocked")));
        assertThat(told).isEqualTo(2);
    }

    @Test
    void equipmentOfOneKindIsWrittenInOneWayAndStandsInARoomOfItsFacility() {
        Room room = room(north, "R-1");
        piece(north, "US-1", "Ultrasound", Optional.of(room.id()));
        Equipment second = piece(north, "US-2", "ULTRASOUND ", Optional.empty());

        assertThat(second.kind()).isEqualTo("Ultrasound");
        assertThat(inventory.list(SYSTEM, north)).extracting(Equipment::code).containsExactly("US-1", "US-2");
        assertThat(inventory.list(SYSTEM, south)).isEmpty();
        assertThat(refused(() -> piece(south, "US-1", "Ultrasound", Optional.of(room.id()))))
                .extracting(Refusal::field)
                .containsExactly("room");
        assertThat(refused(() -> piece(north, "US-1", "X-ray", Optional.empty())))
                .extracting(Refusal::field)
                .containsExactly("code");
        inventory.retire(SYSTEM, north, second.id(), second.version());
        assertThatThrownBy(() -> inventory.restore(SYSTEM, north, second.id(), 1))
                .hasMessageStartingWith("Somebody else changed");
        inventory.restore(SYSTEM, north, second.id(), 2);
        assertThat(inventory.list(SYSTEM, north)).allMatch(Equipment::active);
    }

    @Test
    void membersReadAndOnlyPlannersChange() {
        Room room = room(north, "R-1");
        Actor clerk = hospitals.member("Clerk", "staff", hospitals.north());
        Actor stranger = hospitals.member("Stranger", "manager", hospitals.south());

        assertThat(rooms.list(clerk, north)).hasSize(1);
        assertThat(uses.list(clerk, north, TOMORROW)).isEmpty();
        assertThat(inventory.list(clerk, north)).isEmpty();
        for (Actor each : List.of(clerk, stranger)) {
            for (ThrowingCallable change : List.<ThrowingCallable>of(
                    () -> rooms.save(each, renamed(room, "Mine")),
                    () -> rooms.retire(each, north, room.id(), 1),
                    () -> rooms.reopen(each, north, room.id(), 1),
                    () -> uses.block(each, north, room.id(), order(9, 10, "")),
                    () -> uses.unblock(each, north, new RoomUse.Id(UUID.randomUUID())))) {
                assertThatThrownBy(change).isInstanceOf(NotAllowedException.class);
            }
        }
        for (ThrowingCallable look : List.<ThrowingCallable>of(
                () -> rooms.list(stranger, north),
                () -> uses.list(stranger, north, TOMORROW),
                () -> inventory.list(stranger, north))) {
            assertThatThrownBy(look).isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void eachChangeIsWrittenDownAndTold() {
        Room room = room(north, "R-1");
        RoomUse.Id block = uses.block(SYSTEM, north, room.id(), order(9, 12, ""));
        uses.unblock(SYSTEM, north, block);
        rooms.retire(SYSTEM, north, room.id(), 1);
        piece(north, "US-1", "Ultrasound", Optional.empty());

        List<String> lines = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(AUDIT_LOG.ACTION)
                .from(AUDIT_LOG)
                .orderBy(AUDIT_LOG.ID)
                .fetch(AUDIT_LOG.ACTION));
        assertThat(lines).containsExactly("room.save", "room.block", "room.unblock", "room.retire", "equipment.save");
        List<String> told = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .fetch(OUTBOX.TYPE));
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "RoomChanged", "RoomBlocked", "RoomBlocked", "RoomChanged", "EquipmentChanged");
    }

    private Room room(Facility.Id facility, String code) {
        return rooms.save(SYSTEM, new Room(newRoom(), facility, code, "Room " + code, Optional.empty(), true, 0));
    }

    private static Room.Id newRoom() {
        return new Room.Id(UUID.randomUUID());
    }

    private static Room renamed(Room room, String name) {
        return new Room(room.id(), room.facility(), room.code(), name, room.department(), true, room.version());
    }

    private Equipment piece(Facility.Id facility, String code, String kind, Optional<Room.Id> room) {
        return inventory.save(
                SYSTEM, new Equipment(new Equipment.Id(UUID.randomUUID()), facility, code, kind, code, room, true, 0));
    }

    private static BlockOrder order(int fromHour, int untilHour, String note) {
        return new BlockOrder(TOMORROW.atTime(fromHour, 0), TOMORROW.atTime(untilHour, 0), note);
    }

    private UUID take(Room room, String kind, Instant from, @Nullable Instant expires) {
        UUID id = UUID.randomUUID();
        hospitals.database().run(hospitals.north().scope(), sql -> sql.insertInto(ROOM_TIME)
                .set(ROOM_TIME.FACILITY_ID, north.value())
                .set(ROOM_TIME.ID, id)
                .set(ROOM_TIME.ROOM_ID, room.id().value())
                .set(ROOM_TIME.KIND, kind)
                .set(ROOM_TIME.DURING, new TimeRange(from, from.plusSeconds(3600)))
                .set(ROOM_TIME.EXPIRES_AT, expires)
                .execute());
        return id;
    }

    private void free(UUID use) {
        hospitals.database().run(hospitals.north().scope(), sql -> sql.deleteFrom(ROOM_TIME)
                .where(ROOM_TIME.ID.eq(use))
                .execute());
    }

    private List<Refusal> refused(Room room, BlockOrder order) {
        return refused(() -> uses.block(SYSTEM, north, room.id(), order));
    }

    private static List<Refusal> refused(ThrowingCallable wish) {
        FieldException refusal = catchThrowableOfType(FieldException.class, wish);
        assertThat(refusal).isNotNull();
        return refusal.refusals();
    }
}
