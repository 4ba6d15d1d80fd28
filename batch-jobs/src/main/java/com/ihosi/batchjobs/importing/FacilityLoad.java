package com.ihosi.batchjobs.importing;

import static com.ihosi.schema.generated.Tables.DEPARTMENT;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.FACILITY_HOLIDAY;
import static com.ihosi.schema.generated.Tables.ROOM;
import static com.ihosi.schema.generated.Tables.SKILL;
import static com.ihosi.schema.generated.Tables.TENANT;
import static com.ihosi.schema.generated.Tables.TRAVEL_TIME;

import com.ihosi.batchjobs.dataset.DatasetException;
import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.row.DepartmentRow;
import com.ihosi.batchjobs.dataset.row.FacilityRow;
import com.ihosi.batchjobs.dataset.row.HolidayRow;
import com.ihosi.batchjobs.dataset.row.RoomRow;
import com.ihosi.batchjobs.dataset.row.SkillRow;
import com.ihosi.batchjobs.dataset.row.TenantRow;
import com.ihosi.batchjobs.dataset.row.TravelTimeRow;
import com.ihosi.batchjobs.importing.Ids.Kind;
import com.ihosi.batchjobs.importing.Loading.Entry;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Writes tenants, facilities and what belongs to them. */
final class FacilityLoad {

    private final Loading loading;
    private final Ids ids;

    FacilityLoad(Loading loading) {
        this.loading = loading;
        this.ids = loading.ids();
    }

    void run() {
        loading.platform(DatasetFormat.TENANT, this::writeTenants);
        loading.platform(DatasetFormat.FACILITY, this::writeFacilities);
        loading.byFacility(
                DatasetFormat.HOLIDAY, HolidayRow::facility, (sql, facility, rows) -> Upsert.<Entry<HolidayRow>>into(
                                FACILITY_HOLIDAY, FACILITY_HOLIDAY.FACILITY_ID, FACILITY_HOLIDAY.DAY)
                        .set(FACILITY_HOLIDAY.FACILITY_ID, entry -> facility)
                        .set(FACILITY_HOLIDAY.DAY, entry -> entry.row().day())
                        .set(FACILITY_HOLIDAY.NAME, entry -> entry.row().name())
                        .set(FACILITY_HOLIDAY.OPENS_AT, entry -> entry.row().opensAt())
                        .set(FACILITY_HOLIDAY.CLOSES_AT, entry -> entry.row().closesAt())
                        .write(sql, rows));
        loading.byFacility(DatasetFormat.DEPARTMENT, DepartmentRow::facility, this::writeDepartments);
        loading.platform(DatasetFormat.SKILL, this::writeSkills);
        loading.platform(DatasetFormat.TRAVEL_TIME, (sql, rows) -> Upsert.<Entry<TravelTimeRow>>into(
                        TRAVEL_TIME, TRAVEL_TIME.FROM_FACILITY, TRAVEL_TIME.TO_FACILITY)
                .set(
                        TRAVEL_TIME.FROM_FACILITY,
                        entry -> ids.facility(entry.row().fromFacility()))
                .set(TRAVEL_TIME.TO_FACILITY, entry -> ids.facility(entry.row().toFacility()))
                .set(TRAVEL_TIME.MINUTES, entry -> entry.row().minutes())
                .write(sql, rows));
    }

    void runRooms() {
        loading.byFacility(DatasetFormat.ROOM, RoomRow::facility, (sql, facility, rows) -> Upsert.<Entry<RoomRow>>into(
                        ROOM, ROOM.FACILITY_ID, ROOM.CODE)
                .set(ROOM.FACILITY_ID, entry -> facility)
                .set(ROOM.CODE, entry -> entry.row().room())
                .set(ROOM.NAME, entry -> entry.row().name())
                .set(
                        ROOM.DEPARTMENT_ID,
                        entry -> ids.find(
                                Kind.DEPARTMENT,
                                entry.row().facility(),
                                entry.row().department()))
                .write(sql, rows));
    }

    private void writeTenants(DSLContext sql, List<Entry<TenantRow>> rows) {
        Upsert.<Entry<TenantRow>>into(TENANT, TENANT.CODE)
                .set(TENANT.CODE, entry -> entry.row().tenant())
                .set(TENANT.NAME, entry -> entry.row().name())
                .set(TENANT.BILLING_EMAIL, entry -> entry.row().billingEmail())
                .write(sql, rows);
        List<String> codes = rows.stream().map(entry -> entry.row().tenant()).toList();
        sql.select(TENANT.CODE, TENANT.ID)
                .from(TENANT)
                .where(TENANT.CODE.in(codes))
                .forEach(found -> ids.put(Kind.TENANT, found.value1(), found.value2()));
    }

    private void writeFacilities(DSLContext sql, List<Entry<FacilityRow>> rows) {
        rows.forEach(entry -> loading.clocks().add(entry.row()));
        refuseForeign(sql, rows);
        Upsert.<Entry<FacilityRow>>into(FACILITY, FACILITY.SLUG)
                .set(FACILITY.SLUG, entry -> entry.row().facility())
                .set(
                        FACILITY.TENANT_ID,
                        entry -> ids.get(Kind.TENANT, entry.row().tenant()))
                .set(FACILITY.CODE, entry -> entry.row().code())
                .set(FACILITY.NAME, entry -> entry.row().name())
                .set(FACILITY.LEGAL_NAME, entry -> entry.row().legalName())
                .set(FACILITY.ADDRESS, entry -> entry.row().address())
                .set(FACILITY.CITY, entry -> entry.row().city())
                .set(FACILITY.STATE, entry -> entry.row().state())
                .set(FACILITY.ZIP_CODE, entry -> entry.row().zipCode())
                .set(FACILITY.COUNTRY, entry -> entry.row().country())
                .set(FACILITY.PHONE, entry -> entry.row().phone())
                .set(FACILITY.EMAIL, entry -> entry.row().email())
                .set(FACILITY.WEBSITE, entry -> entry.row().website())
                .set(FACILITY.PRIMARY_COLOUR, entry -> entry.row().primaryColour())
                .set(FACILITY.SECONDARY_COLOUR, entry -> entry.row().secondaryColour())
                .set(FACILITY.ACCENT_COLOUR, entry -> entry.row().accentColour())
                .set(FACILITY.TIME_ZONE, entry -> entry.row().timeZone())
                .set(FACILITY.LANGUAGE, entry -> entry.row().language())
                .set(FACILITY.CURRENCY, entry -> entry.row().currency())
                .set(FACILITY.OPENS_AT, entry -> entry.row().opensAt())
                .set(FACILITY.CLOSES_AT, entry -> entry.row().closesAt())
                .set(FACILITY.MAX_DOCTORS, entry -> entry.row().maxDoctors())
                .set(FACILITY.MAX_PATIENTS, entry -> entry.row().maxPatients())
                .set(FACILITY.SUBSCRIPTION_TIER, entry -> entry.row().tier())
                .set(FACILITY.VERIFIED, entry -> entry.row().verified())
                .write(sql, rows);
        sql.select(FACILITY.SLUG, FACILITY.ID)
                .from(FACILITY)
                .where(FACILITY.SLUG.in(slugs(rows)))
                .forEach(found -> ids.put(Kind.FACILITY, found.value1(), found.value2()));
    }

    private static List<String> slugs(List<Entry<FacilityRow>> rows) {
        return rows.stream().map(entry -> entry.row().facility()).toList();
    }

    /** A slug that another tenant's facility has must not hand that facility over. */
    private void refuseForeign(DSLContext sql, List<Entry<FacilityRow>> rows) {
        for (Entry<FacilityRow> entry : rows) {
            boolean foreign = sql.fetchExists(
                    FACILITY,
                    FACILITY.SLUG
                            .eq(entry.row().facility())
                            .and(FACILITY.TENANT_ID.ne(
                                    ids.get(Kind.TENANT, entry.row().tenant()))));
            if (foreign) {
                throw new DatasetException("The facility %s is there already and belongs to another tenant."
                        .formatted(entry.row().facility()));
            }
        }
    }

    private void writeDepartments(DSLContext sql, UUID facility, List<Entry<DepartmentRow>> rows) {
        Upsert.<Entry<DepartmentRow>>into(DEPARTMENT, DEPARTMENT.FACILITY_ID, DEPARTMENT.CODE)
                .set(DEPARTMENT.FACILITY_ID, entry -> facility)
                .set(DEPARTMENT.CODE, entry -> entry.row().department())
                .set(DEPARTMENT.NAME, entry -> entry.row().name())
                .set(DEPARTMENT.DISPLAY_ORDER, entry -> entry.row().displayOrder())
                .write(sql, rows);
        String slug = rows.getFirst().row().facility();
        sql.select(DEPARTMENT.CODE, DEPARTMENT.ID)
                .from(DEPARTMENT)
                .where(DEPARTMENT.FACILITY_ID.eq(facility))
                .forEach(found -> ids.put(Kind.DEPARTMENT, slug + "/" + found.value1(), found.value2()));
    }

    private void writeSkills(DSLContext sql, List<Entry<SkillRow>> rows) {
        Upsert.<Entry<SkillRow>>into(SKILL, SKILL.CODE)
                .set(SKILL.CODE, entry -> entry.row().skill())
                .set(SKILL.NAME, entry -> entry.row().name())
                .write(sql, rows);
        sql.select(SKILL.CODE, SKILL.ID)
                .from(SKILL)
                .forEach(found -> ids.put(Kind.SKILL, found.value1(), found.value2()));
    }
}
