package com.ihosi.batchjobs.importing;

import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.DUTY;
import static com.ihosi.schema.generated.Tables.ROSTER;

import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.row.DutyRow;
import com.ihosi.batchjobs.dataset.row.ShiftTypeRow;
import com.ihosi.batchjobs.importing.Ids.Kind;
import com.ihosi.batchjobs.importing.Loading.Entry;
import com.ihosi.schema.access.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Writes the rosters that are published already, one for each facility and week. A week for which somebody has published
 * another roster since keeps that one.
 */
final class DutyLoad {

    private static final String PUBLISHED = "published";

    private final Loading loading;
    private final Ids ids;
    private final RosterLoad shifts;
    private final Map<UUID, List<Duty>> duties = new HashMap<>();
    private final Set<UUID> kept = new HashSet<>();

    private record Duty(
            String key, UUID roster, UUID doctor, LocalDate day, UUID shift, UUID department, TimeRange during) {}

    private record Week(UUID roster, LocalDate monday) {}

    DutyLoad(Loading loading, RosterLoad shifts) {
        this.loading = loading;
        this.ids = loading.ids();
        this.shifts = shifts;
    }

    /** Writes rosters and duties, and takes back the doctors' time that they had before. */
    void run() {
        loading.byFacility(DatasetFormat.DUTY, DutyRow::facility, this::write);
    }

    /** Takes the doctors' time for the duties; after all facilities have given back what they had. */
    void takeTime() {
        duties.forEach(
                (facility, ofFacility) -> loading.inFacility(facility, sql -> writeTimes(sql, facility, ofFacility)));
    }

    private void write(DSLContext sql, UUID facility, List<Entry<DutyRow>> rows) {
        Map<UUID, List<Duty>> byRoster = new HashMap<>();
        for (Entry<DutyRow> entry : rows) {
            Week week = week(entry);
            if (keeps(sql, facility, week)) {
                byRoster.computeIfAbsent(week.roster(), none -> new ArrayList<>())
                        .add(duty(entry, week.roster()));
            }
        }
        List<Duty> all = byRoster.values().stream().flatMap(List::stream).toList();
        Upsert.<Duty>into(DUTY, DUTY.FACILITY_ID, DUTY.ROSTER_ID, DUTY.DOCTOR_ID, DUTY.DAY, DUTY.SHIFT_TYPE_ID)
                .set(DUTY.FACILITY_ID, duty -> facility)
                .set(DUTY.ROSTER_ID, Duty::roster)
                .set(DUTY.DOCTOR_ID, Duty::doctor)
                .set(DUTY.DAY, Duty::day)
                .set(DUTY.SHIFT_TYPE_ID, Duty::shift)
                .set(DUTY.DEPARTMENT_ID, Duty::department)
                .set(DUTY.DURING, Duty::during)
                .write(sql, all);
        duties.computeIfAbsent(facility, none -> new ArrayList<>()).addAll(all);
    }

    private static Week week(Entry<DutyRow> entry) {
        LocalDate monday = entry.row().day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        // The key holds the day before it was moved: the roster stays the same one.
        String[] key = entry.key().split("/", -1);
        LocalDate before = LocalDate.parse(key[2]).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Week(Ids.fixed("roster", key[0] + "/" + before), monday);
    }

    /** Makes the week's roster once, without duties; false where the week has another published one by now. */
    private boolean keeps(DSLContext sql, UUID facility, Week week) {
        if (kept.contains(week.roster())) {
            return true;
        }
        boolean other = sql.fetchExists(
                ROSTER,
                ROSTER.FACILITY_ID
                        .eq(facility)
                        .and(ROSTER.STATUS.eq(PUBLISHED))
                        .and(ROSTER.ID.ne(week.roster()))
                        .and(ROSTER.FIRST_DAY.le(week.monday()))
                        .and(DSL.condition("{0} + {1} > {2}", ROSTER.FIRST_DAY, ROSTER.DAYS, DSL.val(week.monday()))));
        if (other) {
            return false;
        }
        Upsert.<Week>into(ROSTER, ROSTER.FACILITY_ID, ROSTER.ID)
                .set(ROSTER.FACILITY_ID, same -> facility)
                .set(ROSTER.ID, Week::roster)
                .set(ROSTER.FIRST_DAY, Week::monday)
                .setNew(ROSTER.STATUS, same -> PUBLISHED)
                .setNew(ROSTER.NAME, same -> "Imported")
                .setNew(ROSTER.PUBLISHED_AT, same -> week.monday().minusWeeks(2) + "T12:00:00Z")
                .write(sql, List.of(week));
        sql.deleteFrom(DUTY)
                .where(DUTY.FACILITY_ID.eq(facility))
                .and(DUTY.ROSTER_ID.eq(week.roster()))
                .execute();
        sql.deleteFrom(DOCTOR_TIME)
                .where(DOCTOR_TIME.FACILITY_ID.eq(facility))
                .and(DOCTOR_TIME.SOURCE_ID.eq(week.roster()))
                .execute();
        kept.add(week.roster());
        return true;
    }

    private Duty duty(Entry<DutyRow> entry, UUID roster) {
        DutyRow row = entry.row();
        UUID shift = shifts.shift(row.facility(), row.shift());
        ShiftTypeRow type = shifts.shiftType(shift);
        LocalDateTime from = row.day().atTime(type.startsAt());
        TimeRange during = new TimeRange(
                loading.clocks().instant(row.facility(), from),
                loading.clocks().instant(row.facility(), from.plusMinutes(type.minutes())));
        UUID department = ids.get(Kind.DEPARTMENT, row.facility(), row.department());
        return new Duty(entry.key(), roster, ids.doctor(row.doctor()), row.day(), shift, department, during);
    }

    private static void writeTimes(DSLContext sql, UUID facility, List<Duty> duties) {
        Upsert.<Duty>into(DOCTOR_TIME, DOCTOR_TIME.DOCTOR_ID, DOCTOR_TIME.ID)
                .setNew(DOCTOR_TIME.DOCTOR_ID, Duty::doctor)
                .setNew(DOCTOR_TIME.ID, duty -> Ids.fixed("duty", duty.key()))
                .setNew(DOCTOR_TIME.FACILITY_ID, duty -> facility)
                .setNew(DOCTOR_TIME.KIND, duty -> "duty")
                .setNew(DOCTOR_TIME.LANE, duty -> DutyTimes.LANE)
                .setNew(DOCTOR_TIME.DURING, Duty::during)
                .setNew(DOCTOR_TIME.SOURCE_ID, Duty::roster)
                .write(sql, duties);
    }
}
