package com.ihosi.planner.slot;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.RoundTrip;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Finds times that can be booked. */
public final class Slots {

    /** How far from a time that was taken others are looked for. */
    private static final int DAYS_AROUND = 3;

    private final Database database;
    private final Accounts accounts;
    private final SettingsCache settings;
    private final Clock clock;

    /** Reads through the given door; the clock says what is past. */
    public Slots(Database database, Accounts accounts, SettingsCache settings, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The best times at a facility. Needs {@link Right#BOOK}.
     *
     * @throws NotFoundException for an unknown type, or when none of the named doctors works here
     */
    public Suggestions suggest(Actor actor, SlotRequest request) {
        accounts.require(actor, Right.BOOK, request.facility());
        Suggestions found = database.read(new FacilityScope(request.facility().value()), sql -> suggest(sql, request));
        if (found.doctors() == 0 && request.circle() instanceof Circle.Doctors) {
            throw new NotFoundException("The doctor does not work at this facility.");
        }
        if (request.together()
                && request.circle() instanceof Circle.Doctors(List<Doctor.Id> doctors)
                && found.doctors() < doctors.size()) {
            throw new NotFoundException("One of the doctors does not work at this facility.");
        }
        found.type().minutes().require(request.minutes());
        return found;
    }

    /**
     * What is wanted at whatever time.
     *
     * @param patient none while it is not known who
     */
    public record Alike(
            AppointmentType.Id type,
            Circle circle,
            Patient.@Nullable Id patient,
            @Nullable Integer minutes,
            boolean urgent) {}

    /** The best times near one that could not be booked. Needs {@link Right#BOOK}. */
    public List<RankedSlot> near(Actor actor, Facility.Id facility, Alike alike, Instant start, int most) {
        accounts.require(actor, Right.BOOK, facility);
        return database.read(new FacilityScope(facility.value()), sql -> {
            ZoneId zone = settings.get(sql, facility).facility().zone();
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            LocalDate day = LocalDate.ofInstant(start, zone);
            LocalDate first = day.minusDays(DAYS_AROUND).isBefore(today) ? today : day.minusDays(DAYS_AROUND);
            SlotRequest request = new SlotRequest(
                    facility,
                    alike.type(),
                    alike.circle(),
                    alike.patient(),
                    first,
                    day.isBefore(first) ? first : day.plusDays(DAYS_AROUND),
                    alike.minutes(),
                    null,
                    new Preferences(Set.of(day), List.of(LocalTime.ofInstant(start, zone)), null, false),
                    Appointment.Source.CONSOLE,
                    alike.urgent(),
                    false,
                    false,
                    most);
            return suggest(sql, request).slots();
        });
    }

    private Suggestions suggest(DSLContext sql, SlotRequest request) {
        RoundTrip trip = new RoundTrip(sql).planningOnce();
        Facility.Id where = request.facility();
        Supplier<FacilitySettings> asked = settings.ask(trip, where);
        SlotLoad load = SlotLoad.ask(
                trip,
                where,
                SlotLoad.Asked.about(request.circle(), request.first(), last(request), request.patient(), null),
                clock.instant());
        trip.send();
        FacilitySettings known = asked.get();
        Wanted wanted = new Wanted(
                known.getActiveType(request.type()),
                request.minutes(),
                request.reason(),
                Visitor.ANYBODY,
                request.source(),
                request.urgent(),
                request.overbooking() ? 1 : 0,
                null);
        return found(load.read(known, wanted), request);
    }

    /** The last day to look at; that of the longest wait is told by the clock of Greenwich, which is a day off at most. */
    private LocalDate last(SlotRequest request) {
        Integer most = request.preferences().mostWaitDays();
        LocalDate longest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(most == null ? 0 : most);
        return most == null || longest.isAfter(request.last()) || longest.isBefore(request.first())
                ? request.last()
                : longest;
    }

    private static Suggestions found(SlotFacts facts, SlotRequest request) {
        SlotSearch search = new SlotSearch(facts);
        List<DayOffers> days = request.together() ? search.together() : search.offers();
        List<DayOffers> free = days.stream().map(DayOffers::free).toList();
        List<DayOffers> over = days.stream()
                .filter(DayOffers::mayOverbook)
                .map(DayOffers::taken)
                .toList();
        Ranking ranking = new Ranking(facts, request.preferences());
        Optional<Instant> first = Ranking.first(free);
        return new Suggestions(
                facts.facility(),
                facts.wanted().type(),
                facts.providers().size(),
                ranking.best(days, request.most(), first),
                ranking.best(over, request.most(), Optional.empty()),
                free.stream().mapToInt(DayOffers::places).sum(),
                first.or(() -> Ranking.first(over)));
    }
}
