package com.ihosi.batchjobs.importing;

import static com.ihosi.schema.generated.Tables.DEMAND;
import static com.ihosi.schema.generated.Tables.ROSTER_WEIGHT;
import static com.ihosi.schema.generated.Tables.SHIFT_SUCCESSION_BAN;
import static com.ihosi.schema.generated.Tables.SHIFT_TYPE;
import static com.ihosi.schema.generated.Tables.WISH;

import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.row.DemandRow;
import com.ihosi.batchjobs.dataset.row.RosterWeightRow;
import com.ihosi.batchjobs.dataset.row.ShiftSuccessionRow;
import com.ihosi.batchjobs.dataset.row.ShiftTypeRow;
import com.ihosi.batchjobs.dataset.row.WishRow;
import com.ihosi.batchjobs.importing.Ids.Kind;
import com.ihosi.batchjobs.importing.Loading.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Writes shifts, demand, wishes and weights. */
final class RosterLoad {

    private final Loading loading;
    private final Ids ids;
    private final Map<UUID, ShiftTypeRow> shifts = new HashMap<>();

    RosterLoad(Loading loading) {
        this.loading = loading;
        this.ids = loading.ids();
    }

    void runShifts() {
        loading.byFacility(DatasetFormat.SHIFT_TYPE, ShiftTypeRow::facility, this::writeShifts);
        loading.byFacility(
                DatasetFormat.SHIFT_SUCCESSION,
                ShiftSuccessionRow::facility,
                (sql, facility, rows) -> Upsert.<Entry<ShiftSuccessionRow>>into(
                                SHIFT_SUCCESSION_BAN,
                                SHIFT_SUCCESSION_BAN.FACILITY_ID,
                                SHIFT_SUCCESSION_BAN.SHIFT_TYPE_ID,
                                SHIFT_SUCCESSION_BAN.NEXT_SHIFT_TYPE_ID)
                        .set(SHIFT_SUCCESSION_BAN.FACILITY_ID, entry -> facility)
                        .set(
                                SHIFT_SUCCESSION_BAN.SHIFT_TYPE_ID,
                                entry -> shift(
                                        entry.row().facility(), entry.row().shift()))
                        .set(
                                SHIFT_SUCCESSION_BAN.NEXT_SHIFT_TYPE_ID,
                                entry -> shift(
                                        entry.row().facility(), entry.row().nextShift()))
                        .write(sql, rows));
    }

    void runDemand() {
        loading.byFacility(DatasetFormat.DEMAND, DemandRow::facility, this::writeDemand);
        loading.byFacility(DatasetFormat.WISH, WishRow::facility, this::writeWishes);
        loading.byFacility(
                DatasetFormat.ROSTER_WEIGHT,
                RosterWeightRow::facility,
                (sql, facility, rows) -> Upsert.<Entry<RosterWeightRow>>into(
                                ROSTER_WEIGHT, ROSTER_WEIGHT.FACILITY_ID, ROSTER_WEIGHT.RULE)
                        .set(ROSTER_WEIGHT.FACILITY_ID, entry -> facility)
                        .set(ROSTER_WEIGHT.RULE, entry -> entry.row().rule())
                        .set(ROSTER_WEIGHT.WEIGHT, entry -> entry.row().weight())
                        .write(sql, rows));
    }

    ShiftTypeRow shiftType(UUID id) {
        ShiftTypeRow shift = shifts.get(id);
        if (shift == null) {
            throw new IllegalStateException("The shift " + id + " was not imported.");
        }
        return shift;
    }

    UUID shift(String facility, String code) {
        return ids.get(Kind.SHIFT, facility, code);
    }

    private void writeShifts(DSLContext sql, UUID facility, List<Entry<ShiftTypeRow>> rows) {
        Upsert.<Entry<ShiftTypeRow>>into(SHIFT_TYPE, SHIFT_TYPE.FACILITY_ID, SHIFT_TYPE.CODE)
                .set(SHIFT_TYPE.FACILITY_ID, entry -> facility)
                .set(SHIFT_TYPE.CODE, entry -> entry.row().shift())
                .set(SHIFT_TYPE.NAME, entry -> entry.row().name())
                .set(
                        SHIFT_TYPE.DEPARTMENT_ID,
                        entry -> ids.find(
                                Kind.DEPARTMENT,
                                entry.row().facility(),
                                entry.row().department()))
                .set(SHIFT_TYPE.STARTS_AT, entry -> entry.row().startsAt())
                .set(SHIFT_TYPE.MINUTES, entry -> entry.row().minutes())
                .set(SHIFT_TYPE.SKILL_ID, entry -> ids.skill(entry.row().skill()))
                .set(SHIFT_TYPE.COLOUR, entry -> entry.row().colour())
                .set(SHIFT_TYPE.ON_CALL, entry -> entry.row().onCall())
                .set(SHIFT_TYPE.DISPLAY_ORDER, entry -> entry.row().displayOrder())
                .write(sql, rows);
        String slug = rows.getFirst().row().facility();
        sql.select(SHIFT_TYPE.CODE, SHIFT_TYPE.ID)
                .from(SHIFT_TYPE)
                .where(SHIFT_TYPE.FACILITY_ID.eq(facility))
                .forEach(found -> ids.put(Kind.SHIFT, slug + "/" + found.value1(), found.value2()));
        rows.forEach(entry -> shifts.put(shift(slug, entry.row().shift()), entry.row()));
    }

    private void writeDemand(DSLContext sql, UUID facility, List<Entry<DemandRow>> rows) {
        Upsert.<Entry<DemandRow>>into(
                        DEMAND, DEMAND.FACILITY_ID, DEMAND.DAY, DEMAND.DEPARTMENT_ID, DEMAND.SHIFT_TYPE_ID)
                .set(DEMAND.FACILITY_ID, entry -> facility)
                .set(DEMAND.DAY, entry -> entry.row().day())
                .set(
                        DEMAND.DEPARTMENT_ID,
                        entry -> ids.get(
                                Kind.DEPARTMENT,
                                entry.row().facility(),
                                entry.row().department()))
                .set(
                        DEMAND.SHIFT_TYPE_ID,
                        entry -> shift(entry.row().facility(), entry.row().shift()))
                .set(DEMAND.REQUIRED, entry -> entry.row().required())
                .set(DEMAND.UNDER_PRICE, entry -> entry.row().underPrice())
                .set(DEMAND.OVER_PRICE, entry -> entry.row().overPrice())
                .write(sql, rows);
    }

    private void writeWishes(DSLContext sql, UUID facility, List<Entry<WishRow>> rows) {
        Upsert.<Entry<WishRow>>into(WISH, WISH.FACILITY_ID, WISH.DOCTOR_ID, WISH.DAY, WISH.SHIFT_TYPE_ID)
                .set(WISH.FACILITY_ID, entry -> facility)
                .set(WISH.DOCTOR_ID, entry -> ids.doctor(entry.row().doctor()))
                .set(WISH.DAY, entry -> entry.row().day())
                .set(
                        WISH.SHIFT_TYPE_ID,
                        entry -> ids.find(
                                Kind.SHIFT, entry.row().facility(), entry.row().shift()))
                .set(WISH.KIND, entry -> entry.row().kind())
                .set(WISH.WEIGHT, entry -> entry.row().weight())
                .write(sql, rows);
    }
}
