package com.ihosi.planner.overbooking.session;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Looks at the sessions of a facility and opens further places in them. Looking takes the right to plan; opening, closing and the settings
 * take the right to overbook. Who is booked in a place is nobody's matter here: it is open to every patient alike.
 */
public final class Overbookings {

    /** The most days that places are opened on at once. */
    public static final int MOST_DAYS = 31;

    /** What others read where the name of who opened a place would stand. */
    private static final String BY_ITSELF = "the overbooking settings";

    private static final String ENTITY = "overbooking_place";

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says what is past. */
    public Overbookings(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** How the facility overbooks. */
    public OverbookingSettings settings(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_OVERBOOKING, facility);
        return database.read(scope(facility), sql -> new OverbookingRepository(sql, facility).settings());
    }

    /**
     * Keeps settings; they hold for what is proposed from now on, and what was opened stays.
     *
     * @throws StaleException if somebody else changed them since the version that was seen
     */
    public OverbookingSettings save(Actor actor, Facility.Id facility, OverbookingSettings wanted) {
        requireOverbooker(actor, facility);
        String by = accounts.name(actor);
        return database.write(scope(facility), sql -> {
            OverbookingRepository kept = new OverbookingRepository(sql, facility);
            OverbookingSettings before = kept.settings();
            if (before.version() != wanted.version() || !kept.save(wanted)) {
                throw new StaleException(
                        "Somebody else changed these settings meanwhile. Look at them as they are now.");
            }
            OverbookingSettings after = kept.settings();
            Instant now = clock.instant();
            AuditTrail.add(
                    sql,
                    facility,
                    actor,
                    by,
                    "overbooking.settings",
                    "overbooking_setting",
                    facility.value(),
                    changes(before, after),
                    now);
            Outbox.append(sql, new PlannerEvent.OverbookingSettingsChanged(facility, by), now);
            return after;
        });
    }

    private static Map<String, String> changes(OverbookingSettings before, OverbookingSettings after) {
        Map<String, String> was = told(before);
        Map<String, String> changes = new TreeMap<>(told(after));
        changes.entrySet().removeIf(each -> each.getValue().equals(was.get(each.getKey())));
        changes.replaceAll((what, now) -> was.get(what) + " -> " + now);
        return changes;
    }

    private static Map<String, String> told(OverbookingSettings settings) {
        return Map.of(
                "wait", String.valueOf(settings.weights().waiting()),
                "idle", String.valueOf(settings.weights().idle()),
                "overtime", String.valueOf(settings.weights().overtime()),
                "perSession", String.valueOf(settings.perSession()),
                "perSlot", String.valueOf(settings.perSlot()),
                "extraMinutes", String.valueOf(settings.extraMinutes()),
                "automatic", String.valueOf(settings.automatic()));
    }

    /** All sessions of a day, as they are and as they are proposed. */
    public SessionDay list(Actor actor, Facility.Id facility, LocalDate day) {
        accounts.require(actor, Right.SEE_OVERBOOKING, facility);
        return database.read(scope(facility), sql -> day(sql, facility, new Circle.Everybody(), day));
    }

    private SessionDay day(DSLContext sql, Facility.Id facility, Circle circle, LocalDate day) {
        Facility where = Facilities.list(sql, List.of(facility)).getFirst();
        Instant now = clock.instant();
        OverbookingSettings settings = new OverbookingRepository(sql, facility).settings();
        SessionLoad load = new SessionLoad(sql, where, circle, day, now);
        return new SessionDay(
                day,
                settings,
                load.rate(),
                load.sessions().stream()
                        .map(session ->
                                Outlook.of(session, settings, load.rate().rate(), now))
                        .toList());
    }

    /**
     * Opens places that were proposed.
     *
     * @param session when the session begins that they are in
     * @param starts when they begin, several at one time as often as there are places
     * @return how many were opened
     * @throws StaleException if what was booked or changed since makes them break a cap or a guard
     */
    public int accept(
            Actor actor, Facility.Id facility, Doctor.Id doctor, LocalDate day, Instant session, List<Instant> starts) {
        requireOverbooker(actor, facility);
        String by = accounts.name(actor);
        return database.write(scope(facility), sql -> {
            new OverbookingRepository(sql, facility).queue();
            SessionDay now = day(sql, facility, new Circle.Doctors(List.of(doctor)), day);
            Outlook outlook = now.outlooks().stream()
                    .filter(each -> each.session().during().start().equals(session))
                    .findFirst()
                    .orElseThrow(() -> outdated());
            List<Integer> slots =
                    starts.stream().map(start -> outlook.session().slot(start)).toList();
            if (!Outlook.isAllowed(outlook.session(), now.settings(), now.rate().rate(), clock.instant(), slots)) {
                throw outdated();
            }
            open(sql, actor, by, facility, outlook.session(), slots);
            return slots.size();
        });
    }

    /**
     * Opens what is proposed on some days, where the facility lets that run by itself, and nothing else; what was opened before counts.
     *
     * @return how many places were opened
     */
    public int openByThemselves(Facility.Id facility, LocalDate first, LocalDate last) {
        Actor actor = new Actor.CommandLine();
        if (first.plusDays(MOST_DAYS).isBefore(last)) {
            throw new PlannerException("Places are opened on %d days at once at most.".formatted(MOST_DAYS));
        }
        return first.datesUntil(last.plusDays(1))
                .mapToInt(day -> openByThemselves(actor, facility, day))
                .sum();
    }

    private int openByThemselves(Actor actor, Facility.Id facility, LocalDate day) {
        return database.write(scope(facility), sql -> {
            OverbookingRepository kept = new OverbookingRepository(sql, facility);
            if (!kept.settings().automatic()) {
                return 0;
            }
            kept.queue();
            List<Outlook> proposed = day(sql, facility, new Circle.Everybody(), day).outlooks().stream()
                    .filter(Outlook::isProposed)
                    .toList();
            proposed.forEach(each -> open(sql, actor, BY_ITSELF, facility, each.session(), each.further()));
            return proposed.stream().mapToInt(each -> each.further().size()).sum();
        });
    }

    private void open(
            DSLContext sql, Actor actor, String by, Facility.Id facility, DoctorSession session, List<Integer> slots) {
        OverbookingRepository kept = new OverbookingRepository(sql, facility);
        Instant now = clock.instant();
        Map<Span, Integer> lanes = new HashMap<>();
        for (int slot : slots) {
            Span time = session.time(slot);
            int lane = lanes.merge(time, session.topLane(slot) + 1, (before, _) -> before + 1);
            kept.insert(session.doctor(), time, lane, actor.findAccount(), now);
        }
        note(sql, actor, by, facility, session.doctor(), session.day(), slots.size());
    }

    /** Closes a place; whoever is booked there by now stays booked. Closing one that is closed is harmless. */
    public void close(Actor actor, Facility.Id facility, LocalDate day, OverbookingPlace.Id place) {
        requireOverbooker(actor, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> new OverbookingRepository(sql, facility)
                .delete(place)
                .ifPresent(doctor -> note(sql, actor, by, facility, doctor, day, -1)));
    }

    private void note(
            DSLContext sql, Actor actor, String by, Facility.Id facility, Doctor.Id doctor, LocalDate day, int places) {
        Instant now = clock.instant();
        UUID subject = doctor.value();
        Map<String, String> details = Map.of("day", day.toString(), "places", String.valueOf(places));
        AuditTrail.add(
                sql,
                facility,
                actor,
                by,
                places < 0 ? "overbooking.close" : "overbooking.open",
                ENTITY,
                subject,
                details,
                now);
        Outbox.append(sql, new PlannerEvent.OverbookingChanged(facility, subject, day, places, by), now);
    }

    private void requireOverbooker(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_OVERBOOKING, facility);
        accounts.require(actor, Right.OVERBOOK, facility);
    }

    private static StaleException outdated() {
        return new StaleException(
                "The session has changed meanwhile, and these places fit no longer. Look at the proposal as it is now.");
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
