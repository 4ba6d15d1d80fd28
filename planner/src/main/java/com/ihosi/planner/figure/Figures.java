package com.ihosi.planner.figure;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads what was counted. */
public final class Figures {

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Reads through the given door; the clock says what is past. */
    public Figures(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The latest day of a facility that was counted. Needs {@link Right#SEE_FIGURES}. */
    public Optional<LocalDate> findLastCounted(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_FIGURES, facility);
        return database.read(scope(facility), sql -> DayRepository.findLatest(sql, facility(sql, facility)));
    }

    /** The latest day that was counted of any facility. For super admins alone. */
    public Optional<LocalDate> findLastCounted(Actor actor) {
        accounts.require(actor, Right.RUN_INSTALLATION);
        return database.read(new PlatformScope(), FigureRepository::findLatest);
    }

    /** What was counted of a facility on some days, both included. Needs {@link Right#SEE_FIGURES}. */
    public Counted get(Actor actor, Facility.Id facility, LocalDate first, LocalDate last) {
        accounts.require(actor, Right.SEE_FIGURES, facility);
        return database.read(scope(facility), sql -> get(sql, facility(sql, facility), first, last));
    }

    /**
     * The same of all facilities side by side, roll-ups only: also of those of which nothing was counted, by name. For super admins alone.
     */
    public List<OfFacility> listFacilities(Actor actor, LocalDate first, LocalDate last) {
        accounts.require(actor, Right.RUN_INSTALLATION);
        List<Facility> all = new Facilities(database).listAll();
        return database.read(new PlatformScope(), sql -> {
            Map<Facility.Id, FigureRepository.Parts> counted =
                    new FigureRepository(sql, first, last).list(DSL.noCondition());
            return all.stream()
                    .map(facility -> {
                        FigureRepository.Parts parts =
                                counted.getOrDefault(facility.id(), FigureRepository.Parts.none());
                        return new OfFacility(facility, parts.all(), parts.byDay());
                    })
                    .toList();
        });
    }

    /** What could be done better, by the figures of the weeks before the last day that was counted. Needs {@link Right#SEE_FIGURES}. */
    public List<Suggestion> suggest(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_FIGURES, facility);
        return database.read(scope(facility), sql -> {
            Facility at = facility(sql, facility);
            LocalDate today = LocalDate.ofInstant(clock.instant(), at.zone());
            return DayRepository.findLatest(sql, at)
                    .map(latest -> latest.isBefore(today) ? latest : today.minusDays(1))
                    .map(last -> suggest(sql, at, last))
                    .orElse(List.of());
        });
    }

    private static List<Suggestion> suggest(DSLContext sql, Facility facility, LocalDate last) {
        LocalDate first = last.plusDays(1).minusWeeks(Evidence.MOST_WEEKS);
        Counted counted = get(sql, facility, first, last);
        List<HourOfWeek> hours = new FigureRepository(sql, first, last).listHours(facility.id());
        return Advice.of(new Evidence(Advice.weeks(counted.byDay().keySet()), counted, hours));
    }

    private static Counted get(DSLContext sql, Facility facility, LocalDate first, LocalDate last) {
        FigureRepository figures = new FigureRepository(sql, first, last);
        FigureRepository.Parts parts = figures.get(facility.id());
        return new Counted(
                facility, parts.all(), parts.byDay(), doctors(figures, parts), types(sql, facility.id(), parts));
    }

    private static List<Counted.OfDoctor> doctors(FigureRepository figures, FigureRepository.Parts parts) {
        Map<UUID, String> names = figures.names(parts.byDoctor().keySet());
        return parts.byDoctor().entrySet().stream()
                .map(doctor -> new Counted.OfDoctor(
                        new Doctor.Id(doctor.getKey()), names.getOrDefault(doctor.getKey(), ""), doctor.getValue()))
                .filter(doctor -> !doctor.sums().isNone())
                .sorted(Comparator.comparing(Counted.OfDoctor::name))
                .toList();
    }

    private static List<Counted.OfType> types(DSLContext sql, Facility.Id facility, FigureRepository.Parts parts) {
        return AppointmentTypes.list(sql, facility).stream()
                .filter(type -> parts.byType().containsKey(type.id().value()))
                .map(type -> new Counted.OfType(
                        type.id(),
                        type.name(),
                        parts.byType().getOrDefault(type.id().value(), Sums.NONE)))
                .toList();
    }

    private static Facility facility(DSLContext sql, Facility.Id facility) {
        return Facilities.list(sql, List.of(facility)).getFirst();
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
