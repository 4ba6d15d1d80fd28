package com.ihosi.planner.figure;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A facility's night: counts its days anew that may have changed, and those that were never counted. */
public final class NightOfFigures {

    /** So many days back a visit may still be closed or put right; earlier days stay as they were counted. */
    public static final int DAYS_BACK = 35;

    private final Database database;
    private final Facility facility;
    private final LocalDate night;

    /** The night of a business date, on the facility's wall clock. */
    public NightOfFigures(Database database, Facility facility, LocalDate night) {
        this.database = database;
        this.facility = facility;
        this.night = night;
    }

    /** The first day that is to be counted; none where nothing ever happened before the night. */
    public Optional<LocalDate> findFirst() {
        return database.read(scope(), sql -> DayRepository.findLatest(sql, facility)
                .map(latest -> latest.isBefore(night) ? latest : night.minusDays(1))
                .map(latest -> latest.minusDays(DAYS_BACK))
                .or(() -> DayRepository.findEarliest(sql, facility))
                .filter(first -> first.isBefore(night)));
    }

    /** The last day that is to be counted. */
    public LocalDate last() {
        return night.minusDays(1);
    }

    /**
     * What was done.
     *
     * @param visits that were counted
     * @param rows that were written
     */
    public record Counted(long visits, long rows) {}

    /** Counts days, both included, in place of what was counted of them before; the same however often. */
    public Counted count(LocalDate first, LocalDate last) {
        return database.write(scope(), sql -> {
            DayRepository days = new DayRepository(sql, facility, night, first, last);
            days.clear();
            List<SeenDay> seen = days.countVisits();
            Map<Doctor.Id, List<BookableDay>> hours = Hours.list(sql, facility, days.listDoctors(), first, last);
            OfferedTime offered = OfferedTime.of(hours, seen, facility.zone());
            days.saveHours(offered.days());
            days.saveByHour(offered.byHour());
            days.countRosters();
            return days.counted();
        });
    }

    private FacilityScope scope() {
        return new FacilityScope(facility.id().value());
    }
}
