package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.FacilitySettings;
import com.ihosi.planner.slot.Offer;
import com.ihosi.planner.slot.Provider;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.slot.SlotFacts;
import com.ihosi.planner.slot.SlotLoad;
import com.ihosi.planner.slot.SlotSearch;
import com.ihosi.planner.slot.Verdict;
import com.ihosi.planner.slot.Visitor;
import com.ihosi.planner.slot.Wanted;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.FillingProblem;
import com.ihosi.planner.waitlist.Need;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.planner.waitlist.desk.FillFacts.Choice;
import com.ihosi.schema.access.RoundTrip;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Loads by what a facility's free times are filled, in a transaction in its scope; each time is one that the search would let be booked. */
final class FillLoad {

    /** So many of the times that suit an entry best are looked at. */
    private static final int MOST_TIMES = 40;

    /** Of so many patients it is asked at once when they are taken. */
    private static final int TOGETHER = 50;

    private final DSLContext sql;
    private final FacilitySettings known;
    private final WaitlistSettings settings;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<Kind, Free> free = new HashMap<>();
    private boolean cut;

    private FillLoad(DSLContext sql, FacilitySettings known, WaitlistSettings settings, Instant now) {
        this.sql = sql;
        this.known = known;
        this.settings = settings;
        this.zone = known.facility().zone();
        this.now = now;
        this.first = LocalDate.ofInstant(now, zone);
        this.last = first.plusDays(settings.daysAhead() - 1L);
    }

    /** What is searched for once, for all who want it. */
    private record Kind(AppointmentType.Id type, boolean urgent) {}

    /** What is free for anybody. */
    private record Free(SlotFacts facts, List<Slot> slots) {}

    static FillFacts load(DSLContext sql, FacilitySettings known, Instant now) {
        WaitlistSettings settings = new WaitlistRepository(sql, known.facility().id()).settings();
        return new FillLoad(sql, known, settings, now).facts();
    }

    private FillFacts facts() {
        EntryRepository kept = new EntryRepository(sql, known.facility().id());
        OfferRepository offers = new OfferRepository(sql, known.facility().id());
        List<WaitlistEntry> entries = kept.listOpen(Waitlists.MOST).stream()
                .filter(entry -> entry.status() == Status.ACTIVE)
                .sorted(WaitingLoad.byNeed(now))
                .limit(FillingProblem.MOST_APPLICANTS)
                .toList();
        Map<Patient.Id, Doctor.Id> usual = kept.usualDoctors(
                entries.stream().map(entry -> entry.wanted().patient()).toList());
        List<Suited> suited = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            WaitlistEntry entry = entries.get(index);
            suited(index, entry, usual.get(entry.wanted().patient())).ifPresent(suited::add);
        }
        List<Choice> choices = new ArrayList<>();
        for (int done = 0; done < suited.size(); done += TOGETHER) {
            choices.addAll(choices(suited.subList(done, Math.min(done + TOGETHER, suited.size()))));
        }
        return new FillFacts(
                known.facility(),
                settings,
                entries,
                needs(entries, choices),
                choices,
                offers.listFrom(now),
                offers.countSince(now.minus(Duration.ofDays(WaitlistSettings.OFFER_DAYS))),
                cut,
                now);
    }

    /** Rules may put somebody first at some times alone; then the most that they add counts. */
    private List<Long> needs(List<WaitlistEntry> entries, List<Choice> choices) {
        Map<Integer, Integer> points = choices.stream()
                .collect(Collectors.toMap(
                        Choice::entry, choice -> choice.slot().ruling().priority(), Integer::max));
        List<Long> needs = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            needs.add(Need.of(entries.get(index), points.getOrDefault(index, 0), now));
        }
        return needs;
    }

    private List<Choice> choices(List<Suited> suited) {
        List<Wanted> wanted = suited.stream()
                .map(each -> each.wanted().by(Visitor.of(each.entry().wanted().patient())))
                .toList();
        List<Wanted> hers = SlotLoad.known(sql, known.facility(), wanted, first, last, known.rules(), now);
        List<Choice> choices = new ArrayList<>();
        for (int each = 0; each < suited.size(); each++) {
            choices.addAll(checked(suited.get(each), hers.get(each)));
        }
        return choices;
    }

    /** An entry, by its place, with the times that are free for anybody and suit it. */
    private record Suited(int index, WaitlistEntry entry, Wanted wanted, SlotFacts facts, List<Suiting> times) {}

    private Optional<Suited> suited(int index, WaitlistEntry entry, Doctor.@Nullable Id usual) {
        Optional<AppointmentType> type = known.findType(entry.wanted().type()).filter(AppointmentType::active);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Wanted wanted = wanted(type.get(), entry.wanted());
        Free offered = free.computeIfAbsent(new Kind(wanted.type().id(), wanted.urgent()), _ -> free(wanted));
        List<Suiting> suiting = offered.slots().stream()
                .filter(slot -> suits(entry, slot))
                .map(slot -> new Suiting(slot, Need.suits(entry, slot, usual, zone, now)))
                .sorted(Comparator.comparingInt(Suiting::suits)
                        .reversed()
                        .thenComparing(each -> each.slot().during().start())
                        .thenComparing(each -> each.slot().doctor().value()))
                .toList();
        return suiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suited(index, entry, wanted, offered.facts(), suiting));
    }

    /** A time that is free for anybody, and how well it suits an entry. */
    private record Suiting(Slot slot, int suits) {}

    /** Those of the times that the entry's patient can be booked at, as they would be booked. */
    private List<Choice> checked(Suited suited, Wanted hers) {
        SlotSearch search = search(suited.entry(), hers, suited.facts());
        List<Choice> choices = new ArrayList<>();
        int lead = hers.urgent() ? 0 : hers.type().offerLeadHours();
        for (Suiting each : suited.times()) {
            if (choices.size() == MOST_TIMES) {
                cut = true;
                break;
            }
            Slot free = each.slot();
            if (search.check(free.doctor(), free.during().start()) instanceof Verdict.Bookable(Slot own)
                    && own.ruling().waitlistFilling()) {
                choices.add(new Choice(suited.index(), own, each.suits(), lead));
            }
        }
        return choices;
    }

    private static SlotSearch search(WaitlistEntry entry, Wanted hers, SlotFacts facts) {
        List<Provider> doctors = facts.providers().stream()
                .filter(provider -> entry.wanted().accepts(provider.doctor()))
                .toList();
        return new SlotSearch(facts.with(hers, doctors, facts.rooms(), facts.equipment(), List.of()));
    }

    /** Whether a time is for an entry at all: with a doctor who will do, within its longest wait as long as that is ahead. */
    private boolean suits(WaitlistEntry entry, Slot slot) {
        Instant start = slot.during().start();
        Instant deadline = entry.deadline();
        Instant expires = entry.wanted().expires();
        return entry.wanted().accepts(slot.doctor())
                && (deadline == null || deadline.isBefore(now) || start.isBefore(deadline))
                && (expires == null || start.isBefore(expires));
    }

    private Free free(Wanted wanted) {
        RoundTrip trip = new RoundTrip(sql);
        SlotLoad load = SlotLoad.ask(
                trip,
                known.facility().id(),
                SlotLoad.Asked.about(new Circle.Everybody(), first, last, null, null),
                now);
        trip.send();
        SlotFacts facts = load.read(known, wanted);
        List<Slot> slots = new SlotSearch(facts)
                .offers().stream()
                        .flatMap(day -> day.list().stream())
                        .map(Offer::slot)
                        .toList();
        return new Free(facts, slots);
    }

    /** What is booked for an entry; who is an emergency may use what days keep for them. */
    private static Wanted wanted(AppointmentType type, WaitlistRequest entry) {
        return new Wanted(
                type,
                null,
                entry.reason(),
                Visitor.ANYBODY,
                Appointment.Source.WAITLIST,
                entry.priority() == Priority.EMERGENCY,
                0,
                null);
    }
}
