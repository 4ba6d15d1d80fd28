package com.ihosi.planner.slot;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.schema.access.RoundTrip;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** What bookings at a facility are decided by as long as nobody changes it; what takes anybody's time is no part of it. */
public final class FacilitySettings {

    /** A month with the days around it that a search of thirty days may reach. */
    private static final int WINDOW_DAYS = 63;

    private static final int MOST_WINDOWS = 12;

    private final Facility facility;
    private final RuleBook rules;
    private final Map<AppointmentType.Id, AppointmentType> types;
    private final Map<LocalDate, Staffing> windows = new ConcurrentHashMap<>();

    FacilitySettings(Facility facility, List<AppointmentType> types, RuleBook rules) {
        this.facility = facility;
        this.rules = rules;
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(AppointmentType::id, Function.identity()));
    }

    /** Whose settings they are. */
    public Facility facility() {
        return facility;
    }

    /** The active rules. */
    public RuleBook rules() {
        return rules;
    }

    /** A type of the facility, archived or not. */
    public Optional<AppointmentType> findType(AppointmentType.Id id) {
        return Optional.ofNullable(types.get(id));
    }

    /**
     * A type of which new appointments may be.
     *
     * @throws NotFoundException for an unknown or archived one
     */
    public AppointmentType getActiveType(AppointmentType.Id id) {
        return findType(id)
                .filter(AppointmentType::active)
                .orElseThrow(() -> new NotFoundException("There is no such appointment type at this facility."));
    }

    /** All doctors on some days, or of longer spans than are kept only those of the circle; read where they are not known yet. */
    Staffing staffing(DSLContext sql, Circle circle, LocalDate first, LocalDate last) {
        LocalDate month = first.withDayOfMonth(1);
        LocalDate end = month.plusDays(WINDOW_DAYS - 1L);
        if (last.isAfter(end)) {
            return load(sql, circle, first, last);
        }
        Staffing known = windows.get(month);
        if (known == null) {
            known = load(sql, new Circle.Everybody(), month, end);
            if (windows.size() >= MOST_WINDOWS) {
                windows.clear();
            }
            windows.put(month, known);
        }
        return known;
    }

    private Staffing load(DSLContext sql, Circle circle, LocalDate first, LocalDate last) {
        RoundTrip trip = new RoundTrip(sql);
        StaffingQueries queries = new StaffingQueries(trip, facility.id(), circle, first, last);
        trip.send();
        return queries.read(facility.zone());
    }
}
