package com.ihosi.planner.slot;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.Grain;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.RoundTrip;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Loads what a search at one facility is decided from, in its scope: asked in a round trip with other things, read when that is over. */
public final class SlotLoad {

    private final DSLContext sql;
    private final SlotRepository slots;
    private final Asked asked;
    private final Span within;
    private final Instant now;
    private final TakenQueries taken;
    private final VisitorQueries visitor;

    private SlotLoad(RoundTrip trip, Facility.Id facility, Asked asked, Instant now) {
        this.sql = trip.sql();
        this.slots = new SlotRepository(sql, facility);
        this.asked = asked;
        this.within = asked.within();
        this.now = now;
        this.taken = new TakenQueries(trip, facility, asked.circle(), within, now);
        this.visitor = new VisitorQueries(trip, facility, asked.patient(), asked.patientsTime(), asked.apart(), now);
    }

    /**
     * Whose time is asked for.
     *
     * @param circle those of its doctors who are not employed on any of the days are left out
     * @param within where what takes their time is looked at; all of the days lie in it, or all that a single time depends on
     * @param patient who is to be seen; none while it is not known who
     * @param patientsTime where what takes the patient's time is looked at; none where only the database is to say so
     * @param apart an appointment or hold that is not in the way, because it is the one that moves
     */
    public record Asked(
            Circle circle,
            LocalDate first,
            LocalDate last,
            Span within,
            Patient.@Nullable Id patient,
            @Nullable Span patientsTime,
            @Nullable UUID apart) {

        /** By the clock of Greenwich a time is a day off at most, and a duty that began the day before may run into it. */
        private static final int DAYS_BEFORE = 2;

        private static final int DAYS_AFTER = 1;

        /** From any time of a day to the beginning of the day before, or to the end of the next, over a clock change too. */
        private static final Duration TWO_DAYS = Duration.ofHours(50);

        /** Any times of some days. */
        public static Asked about(
                Circle circle, LocalDate first, LocalDate last, Patient.@Nullable Id patient, @Nullable UUID apart) {
            Span within = around(first, last);
            return new Asked(circle, first, last, within, patient, within, apart);
        }

        /** A single time. */
        public static Asked about(Circle circle, Instant start, Patient.@Nullable Id patient, @Nullable UUID apart) {
            LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
            Span within = new Span(start.minus(TWO_DAYS), start.plus(TWO_DAYS));
            return new Asked(
                    circle, day.minusDays(DAYS_BEFORE), day.plusDays(DAYS_AFTER), within, patient, within, apart);
        }

        /** The same, where the patient's other visits are left to the constraint that keeps her from two at once. */
        public Asked leavingPatientToDatabase() {
            return new Asked(circle, first, last, within, patient, null, apart);
        }
    }

    /** Asks in a round trip. */
    public static SlotLoad ask(RoundTrip trip, Facility.Id facility, Asked asked, Instant now) {
        return new SlotLoad(trip, facility, asked, now);
    }

    /** All at once, where facility, type and rules are known already. */
    public static SlotFacts load(
            DSLContext sql,
            Facility facility,
            Wanted wanted,
            Circle circle,
            LocalDate first,
            LocalDate last,
            RuleBook rules,
            Instant now) {
        RoundTrip trip = new RoundTrip(sql);
        Asked asked = Asked.about(circle, first, last, wanted.visitor().patient(), wanted.apart());
        StaffingQueries staffing = new StaffingQueries(trip, facility.id(), circle, first, last);
        SlotLoad load = ask(trip, facility.id(), asked, now);
        trip.send();
        return load.read(facility, wanted, rules, staffing.read(facility.zone()));
    }

    /**
     * What was asked, for what is wanted by the patient who was named; rooms, equipment and a patient's past are read only where they count.
     *
     * @throws com.ihosi.planner.FieldException if the facility does not know the patient
     */
    public SlotFacts read(FacilitySettings settings, Wanted wanted) {
        Staffing staffing = settings.staffing(sql, asked.circle(), asked.first(), asked.last());
        return read(settings.facility(), wanted, settings.rules(), staffing);
    }

    private SlotFacts read(Facility facility, Wanted wanted, RuleBook rules, Staffing staffing) {
        return new SlotFacts(
                facility,
                wanted.by(visitor.read(rules)),
                providers(staffing, wanted.type().needs().skill()),
                wanted.type().needs().room() ? slots.rooms(within, asked.apart(), now) : List.of(),
                wanted.type().needs().equipment().isEmpty()
                        ? List.of()
                        : slots.equipment(wanted.type().needs().equipment(), within, asked.apart(), now),
                rules.grain() == Grain.REQUEST
                        ? List.of()
                        : slots.booked(facility.zone(), asked.first(), asked.last(), asked.apart()),
                rules,
                now);
    }

    /**
     * The doctors of a circle with their hours and what takes them on some days, in one round trip however many; those who are not employed
     * there on any of the days are left out.
     *
     * @param skill that they are asked for; none: every doctor is qualified
     */
    public static List<Provider> providers(
            DSLContext sql,
            Facility facility,
            Circle circle,
            Skill.@Nullable Id skill,
            LocalDate first,
            LocalDate last,
            Instant now) {
        RoundTrip trip = new RoundTrip(sql);
        StaffingQueries staffing = new StaffingQueries(trip, facility.id(), circle, first, last);
        SlotLoad load = ask(trip, facility.id(), Asked.about(circle, first, last, null, null), now);
        trip.send();
        return load.providers(staffing.read(facility.zone()), skill);
    }

    /** What is wanted with all that a search asks of its patient, on some days. */
    public static Wanted known(
            DSLContext sql,
            Facility facility,
            Wanted wanted,
            LocalDate first,
            LocalDate last,
            RuleBook rules,
            Instant now) {
        return known(sql, facility, List.of(wanted), first, last, rules, now).getFirst();
    }

    /** The same of several, in one round trip. */
    public static List<Wanted> known(
            DSLContext sql,
            Facility facility,
            List<Wanted> wanted,
            LocalDate first,
            LocalDate last,
            RuleBook rules,
            Instant now) {
        RoundTrip trip = new RoundTrip(sql);
        List<VisitorQueries> visitors = wanted.stream()
                .map(each -> new VisitorQueries(
                        trip, facility.id(), each.visitor().patient(), around(first, last), each.apart(), now))
                .toList();
        trip.send();
        return IntStream.range(0, wanted.size())
                .mapToObj(each -> wanted.get(each).by(visitors.get(each).read(rules)))
                .toList();
    }

    /** Wherever the facility is, its days lie within. */
    private static Span around(LocalDate first, LocalDate last) {
        return new Span(
                first.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private List<Provider> providers(Staffing staffing, Skill.@Nullable Id skill) {
        return staffing.providers(asked.circle(), skill, asked.first(), asked.last(), taken.taken(), taken.away());
    }
}
