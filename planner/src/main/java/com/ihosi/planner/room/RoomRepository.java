package com.ihosi.planner.room;

import static com.ihosi.schema.generated.Tables.DEPARTMENT;
import static com.ihosi.schema.generated.Tables.ROOM;
import static com.ihosi.schema.generated.Tables.ROOM_TIME;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.selectOne;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.generated.tables.records.RoomRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rooms of one facility and when they are taken, within one transaction in its scope. */
final class RoomRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    RoomRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    List<Room> list() {
        return list(ROOM.FACILITY_ID.eq(facility.value()));
    }

    Optional<Room> find(Room.Id id) {
        return list(is(id)).stream().findFirst();
    }

    Optional<Room> findByCode(String code) {
        return list(ROOM.FACILITY_ID.eq(facility.value()).and(ROOM.CODE.eq(code))).stream()
                .findFirst();
    }

    private List<Room> list(Condition which) {
        return sql.select(
                        ROOM.ID.convertFrom(Room.Id::new),
                        ROOM.FACILITY_ID.convertFrom(Facility.Id::new),
                        ROOM.CODE,
                        ROOM.NAME,
                        ROOM.DEPARTMENT_ID.convertFrom(RoomRepository::department),
                        ROOM.ACTIVE,
                        ROOM.ROW_VERSION)
                .from(ROOM)
                .where(which)
                .orderBy(ROOM.CODE, ROOM.ID)
                .fetch(mapping(Room::new));
    }

    private static Optional<Department.Id> department(@Nullable UUID id) {
        return Optional.ofNullable(id).map(Department.Id::new);
    }

    boolean hasDepartment(Department.Id department) {
        return sql.fetchExists(selectOne()
                .from(DEPARTMENT)
                .where(
                        DEPARTMENT.FACILITY_ID.eq(facility.value()),
                        DEPARTMENT.ID.eq(department.value()),
                        DEPARTMENT.ACTIVE.isTrue()));
    }

    void insert(Room room) {
        sql.insertInto(ROOM)
                .set(values(room))
                .set(ROOM.FACILITY_ID, facility.value())
                .set(ROOM.ID, room.id().value())
                .execute();
    }

    /** Whether the row still was of the room's version. */
    boolean update(Room room) {
        return sql.update(ROOM)
                        .set(values(room))
                        .set(ROOM.ROW_VERSION, ROOM.ROW_VERSION.plus(1))
                        .where(is(room.id()).and(ROOM.ROW_VERSION.eq(room.version())))
                        .execute()
                == 1;
    }

    /** Whether the row still was of that version. */
    boolean activate(Room.Id id, long version, boolean active) {
        return sql.update(ROOM)
                        .set(ROOM.ACTIVE, active)
                        .set(ROOM.ROW_VERSION, ROOM.ROW_VERSION.plus(1))
                        .where(is(id).and(ROOM.ROW_VERSION.eq(version)))
                        .execute()
                == 1;
    }

    private static RoomRecord values(Room room) {
        RoomRecord values = new RoomRecord();
        values.setCode(room.code());
        values.setName(room.name());
        values.setDepartmentId(room.department().map(Department.Id::value).orElse(null));
        return values;
    }

    /** When rooms are taken within a span, the earliest first; holds that have expired take nothing. */
    List<RoomUse> listUses(Span within, Instant now) {
        return listUses(ROOM_TIME.STARTS_AT.lt(within.end()).and(ROOM_TIME.ENDS_AT.gt(within.start())), now);
    }

    /** By what a room is taken from an instant on, the earliest first. */
    List<RoomUse> listUses(Room.Id room, Instant from) {
        return listUses(ROOM_TIME.ROOM_ID.eq(room.value()).and(ROOM_TIME.ENDS_AT.gt(from)), from);
    }

    Optional<RoomUse> findUse(RoomUse.Id id, Instant now) {
        return listUses(ROOM_TIME.ID.eq(id.value()), now).stream().findFirst();
    }

    private List<RoomUse> listUses(Condition which, Instant now) {
        return sql.select(
                        ROOM_TIME.ID.convertFrom(RoomUse.Id::new),
                        ROOM_TIME.ROOM_ID.convertFrom(Room.Id::new),
                        ROOM_TIME.KIND.convertFrom(kind -> RoomUse.Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
                        ROOM_TIME.DURING.convertFrom(during -> new Span(during.from(), during.until())),
                        ROOM_TIME.NOTE.convertFrom(RoomRepository::note))
                .from(ROOM_TIME)
                .where(
                        ROOM_TIME.FACILITY_ID.eq(facility.value()),
                        ROOM_TIME.EXPIRES_AT.isNull().or(ROOM_TIME.EXPIRES_AT.gt(now)),
                        which)
                .orderBy(ROOM_TIME.STARTS_AT, ROOM_TIME.ID)
                .fetch(mapping(RoomUse::new));
    }

    private static Optional<String> note(@Nullable String note) {
        return Optional.ofNullable(note);
    }

    /** Frees what expired holds still take of a room; before an insert, as a constraint cannot read the clock. */
    void removeExpired(Room.Id room, Instant now) {
        sql.deleteFrom(ROOM_TIME)
                .where(
                        ROOM_TIME.FACILITY_ID.eq(facility.value()),
                        ROOM_TIME.ROOM_ID.eq(room.value()),
                        ROOM_TIME.EXPIRES_AT.le(now))
                .execute();
    }

    void insertBlock(RoomUse.Id id, Room.Id room, Span during, Optional<String> note) {
        sql.insertInto(ROOM_TIME)
                .set(ROOM_TIME.FACILITY_ID, facility.value())
                .set(ROOM_TIME.ID, id.value())
                .set(ROOM_TIME.ROOM_ID, room.value())
                .set(ROOM_TIME.KIND, "block")
                .set(ROOM_TIME.DURING, new TimeRange(during.start(), during.end()))
                .set(ROOM_TIME.NOTE, note.orElse(null))
                .execute();
    }

    void deleteBlock(RoomUse.Id id) {
        sql.deleteFrom(ROOM_TIME)
                .where(
                        ROOM_TIME.FACILITY_ID.eq(facility.value()),
                        ROOM_TIME.ID.eq(id.value()),
                        ROOM_TIME.KIND.eq("block"))
                .execute();
    }

    private Condition is(Room.Id id) {
        return ROOM.FACILITY_ID.eq(facility.value()).and(ROOM.ID.eq(id.value()));
    }
}
