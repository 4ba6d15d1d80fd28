package com.ihosi.planner.room;

import static com.ihosi.schema.generated.Tables.EQUIPMENT;
import static com.ihosi.schema.generated.Tables.EQUIPMENT_TIME;
import static org.jooq.Records.mapping;

import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.generated.tables.records.EquipmentRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads and writes the equipment of one facility, within one transaction in its scope. */
final class EquipmentRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    EquipmentRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    List<Equipment> list() {
        return list(EQUIPMENT.FACILITY_ID.eq(facility.value()));
    }

    Optional<Equipment> find(Equipment.Id id) {
        return list(is(id)).stream().findFirst();
    }

    Optional<Equipment> findByCode(String code) {
        return list(EQUIPMENT.FACILITY_ID.eq(facility.value()).and(EQUIPMENT.CODE.eq(code))).stream()
                .findFirst();
    }

    private List<Equipment> list(Condition which) {
        return sql.select(
                        EQUIPMENT.ID.convertFrom(Equipment.Id::new),
                        EQUIPMENT.FACILITY_ID.convertFrom(Facility.Id::new),
                        EQUIPMENT.CODE,
                        EQUIPMENT.KIND,
                        EQUIPMENT.NAME,
                        EQUIPMENT.ROOM_ID.convertFrom(EquipmentRepository::room),
                        EQUIPMENT.ACTIVE,
                        EQUIPMENT.ROW_VERSION)
                .from(EQUIPMENT)
                .where(which)
                .orderBy(EQUIPMENT.KIND, EQUIPMENT.CODE, EQUIPMENT.ID)
                .fetch(mapping(Equipment::new));
    }

    private static Optional<Room.Id> room(@Nullable UUID id) {
        return Optional.ofNullable(id).map(Room.Id::new);
    }

    void insert(Equipment piece) {
        sql.insertInto(EQUIPMENT)
                .set(values(piece))
                .set(EQUIPMENT.FACILITY_ID, facility.value())
                .set(EQUIPMENT.ID, piece.id().value())
                .execute();
    }

    /** Whether the row still was of the piece's version. */
    boolean update(Equipment piece) {
        return sql.update(EQUIPMENT)
                        .set(values(piece))
                        .set(EQUIPMENT.ROW_VERSION, EQUIPMENT.ROW_VERSION.plus(1))
                        .where(is(piece.id()).and(EQUIPMENT.ROW_VERSION.eq(piece.version())))
                        .execute()
                == 1;
    }

    /** Whether the row still was of that version. */
    boolean activate(Equipment.Id id, long version, boolean active) {
        return sql.update(EQUIPMENT)
                        .set(EQUIPMENT.ACTIVE, active)
                        .set(EQUIPMENT.ROW_VERSION, EQUIPMENT.ROW_VERSION.plus(1))
                        .where(is(id).and(EQUIPMENT.ROW_VERSION.eq(version)))
                        .execute()
                == 1;
    }

    private static EquipmentRecord values(Equipment piece) {
        EquipmentRecord values = new EquipmentRecord();
        values.setCode(piece.code());
        values.setKind(piece.kind());
        values.setName(piece.name());
        values.setRoomId(piece.room().map(Room.Id::value).orElse(null));
        return values;
    }

    /** How many appointments use a piece from an instant on. */
    int countAppointments(Equipment.Id piece, Instant from) {
        return sql.fetchCount(
                EQUIPMENT_TIME,
                EQUIPMENT_TIME.FACILITY_ID.eq(facility.value()),
                EQUIPMENT_TIME.EQUIPMENT_ID.eq(piece.value()),
                EQUIPMENT_TIME.KIND.eq("appointment"),
                EQUIPMENT_TIME.ENDS_AT.gt(from));
    }

    private Condition is(Equipment.Id id) {
        return EQUIPMENT.FACILITY_ID.eq(facility.value()).and(EQUIPMENT.ID.eq(id.value()));
    }
}
