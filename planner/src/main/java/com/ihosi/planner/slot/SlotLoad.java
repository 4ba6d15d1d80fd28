package com.ihosi.planner.slot;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.hours.BookableHours;
import com.ihosi.planner.hours.FactsQueries;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.hours.HoursFacts;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.Grain;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.slot.SlotRepository.Employed;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.RoundTrip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record7;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Loads what a search at one facility is decided from, in its scope: asked in a round trip with other things, read when that is over. */
public final class SlotLoad {

    private final SlotRepository slots;
    private final LocalDate first;
    private final LocalDate last;
    private final Span within;
    private final @Nullable UUID apart;
    private final Instant now;
    private final FactsQueries hours;
    private final Supplier<Result<Record1<Employed>>> employed;
    private final Supplier<Result<Record7<UUID, String, Instant, Instant, Integer, UUID, Boolean>>> taken;
    private final Supplier<Result<Record2<Doctor.Id, Span>>> away;
    private final Supplier<Result<Record1<Span>>> patientTaken;

    private SlotLoad(RoundTrip trip, DSLContext sql, Facility.Id facility, Asked asked, Instant now) {
        this.slots = new SlotRepository(sql, facility, now);
        this.first = asked.first();
        this.last = asked.last();
        // wherever the facility is, its days lie within
        this.within = new Span(
                first.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant());
        this.apart = asked.apart();
        this.now = now;
        this.hours = Hours.ask(trip, sql, facility, doctor -> slots.within(asked.circle(), doctor), first, last);
        this.employed = trip.ask(slots.employed(asked.circle(), first, last));
        this.taken = trip.ask(slots.taken(asked.circle(), within));
        this.away = trip.ask(slots.away(asked.circle(), within));
        this.patientTaken = trip.ask(slots.patientTaken(asked.patient(), within, apart));
    }

    /**
     * Whose time is asked for.
     *
     * @param circle those of its doctors who are not employed on any of the days are left out
     * @param patient whose taken time counts too; none while it is not known who
     * @param apart an appointment or hold that is not in the way, because it is the one that moves
     */
    public record Asked(
            Circle circle,
            LocalDate first,
            LocalDate last,
            Patient.@Nullable Id patient,
            @Nullable UUID apart) {}

    /** Asks in a round trip. */
    public static SlotLoad ask(RoundTrip trip, DSLContext sql, Facility.Id facility, Asked asked, Instant now) {
        return new SlotLoad(trip, sql, facility, asked, now);
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
        Asked asked = new Asked(circle, first, last, wanted.visitor().patient(), wanted.apart());
        SlotLoad load = ask(trip, sql, facility.id(), asked, now);
        trip.send();
        return load.read(facility, wanted, rules);
    }

    /** What was asked, for a wish that is of the same patient; rooms, equipment and a patient's past are read only where they count. */
    public SlotFacts read(Facility facility, Wanted wanted, RuleBook rules) {
        return new SlotFacts(
                facility,
                wanted.by(visitor(wanted.visitor(), rules)),
                providers(facility.zone(), wanted.type().needs().skill()),
                wanted.type().needs().room() ? slots.rooms(within, apart) : List.of(),
                wanted.type().needs().equipment().isEmpty()
                        ? List.of()
                        : slots.equipment(wanted.type().needs().equipment(), within, apart),
                rules.grain() == Grain.REQUEST ? List.of() : slots.booked(facility.zone(), first, last, apart),
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
        SlotLoad load = ask(trip, sql, facility.id(), new Asked(circle, first, last, null, null), now);
        trip.send();
        return load.providers(facility.zone(), skill);
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
        RoundTrip trip = new RoundTrip(sql);
        Circle nobody = new Circle.Doctors(List.of());
        Asked asked = new Asked(nobody, first, last, wanted.visitor().patient(), wanted.apart());
        SlotLoad load = ask(trip, sql, facility.id(), asked, now);
        trip.send();
        return wanted.by(load.visitor(wanted.visitor(), rules));
    }

    private Visitor visitor(Visitor visitor, RuleBook rules) {
        Patient.Id patient = visitor.patient();
        return patient == null
                ? visitor
                : visitor.with(
                        rules.isEmpty() ? History.NONE : slots.history(patient),
                        patientTaken.get().map(Record1::value1));
    }

    private List<Provider> providers(ZoneId zone, Skill.@Nullable Id skill) {
        Map<Doctor.Id, HoursFacts> facts = hours.read(zone);
        Map<Doctor.Id, List<Taken>> times =
                taken.get().intoGroups(row -> new Doctor.Id(row.value1()), SlotRepository::taken);
        Map<Doctor.Id, List<Span>> elsewhere = away.get().intoGroups(Record2::value1, Record2::value2);
        return employed.get().map(row -> {
            Employed one = row.value1();
            HoursFacts own = facts.get(one.doctor());
            return new Provider(
                    one.doctor(),
                    one.specialty(),
                    one.department(),
                    one.buffer(),
                    one.online(),
                    one.acceptsNew(),
                    skill == null || one.skills().contains(skill),
                    own == null ? List.<BookableDay>of() : BookableHours.of(own, first, last),
                    times.getOrDefault(one.doctor(), List.of()),
                    elsewhere.getOrDefault(one.doctor(), List.of()));
        });
    }
}
