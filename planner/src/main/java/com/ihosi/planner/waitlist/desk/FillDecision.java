package com.ihosi.planner.waitlist.desk;

import static com.ihosi.planner.waitlist.Filling.NONE;

import com.ihosi.planner.waitlist.Filling;
import com.ihosi.planner.waitlist.FillingBound;
import com.ihosi.planner.waitlist.FillingProblem;
import com.ihosi.planner.waitlist.FillingProblem.Applicant;
import com.ihosi.planner.waitlist.FillingProblem.Candidate;
import com.ihosi.planner.waitlist.Standing;
import com.ihosi.planner.waitlist.Standing.Kind;
import com.ihosi.planner.waitlist.Standing.Line;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.desk.FillFacts.Choice;
import com.ihosi.planner.waitlist.desk.FillFacts.Time;
import com.ihosi.planner.waitlist.desk.FillPlan.Batch;
import com.ihosi.planner.waitlist.desk.FillPlan.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Decides who gets which free time, who is asked, and why others are not; without the database, and always alike. */
final class FillDecision {

    /** Less time than this to answer is no offer. */
    private static final Duration LEAST = Duration.ofMinutes(5);

    private final FillFacts facts;
    private final Map<Time, List<Choice>> lines = new HashMap<>();
    private final Set<Integer> granted = new HashSet<>();

    FillDecision(FillFacts facts) {
        this.facts = facts;
        for (Choice choice : facts.choices()) {
            lines.computeIfAbsent(choice.time(), none -> new ArrayList<>()).add(choice);
        }
        Comparator<Choice> byNeed = Comparator.comparingInt(Choice::entry);
        lines.values().forEach(line -> line.sort(byNeed));
    }

    /** @param solve fills the problem, such as with the solver */
    FillPlan decide(Function<FillingProblem, Filling> solve) {
        List<Choice> open = facts.choices().stream().filter(this::isOpen).toList();
        FillingProblem problem = problem(open);
        Filling filling = solve.apply(problem);
        List<Choice> taken = IntStream.range(0, facts.entries().size())
                .map(filling::taken)
                .filter(candidate -> candidate != NONE)
                .mapToObj(open::get)
                .toList();
        taken.forEach(choice -> granted.add(choice.entry()));
        List<Grant> bookings = new ArrayList<>();
        List<Batch> batches = new ArrayList<>();
        for (Choice choice : taken) {
            if (isAutomatic(choice)) {
                bookings.add(grant(choice, 1));
            } else {
                batches.add(batch(choice));
            }
        }
        Instant awake = facts.settings().awake(facts.now(), facts.facility().zone());
        return new FillPlan(bookings, batches, standings(batches), facts.cut(), awake, FillingBound.of(problem));
    }

    private FillingProblem problem(List<Choice> open) {
        return new FillingProblem(
                IntStream.range(0, facts.entries().size())
                        .mapToObj(entry -> new Applicant(
                                facts.entries().get(entry).wanted().patient(), facts.need(entry)))
                        .toList(),
                open.stream()
                        .map(choice -> new Candidate(
                                choice.entry(),
                                choice.slot().doctor(),
                                choice.slot().during(),
                                choice.slot().occupied(),
                                choice.suits()))
                        .toList());
    }

    /** Whether the entry may be given the time now: nobody is being asked for it, and she was not asked before. */
    private boolean isOpen(Choice choice) {
        return !facts.isOnOffer(choice.slot()) && (isAutomatic(choice) || mayBeOffered(choice));
    }

    private boolean mayBeOffered(Choice choice) {
        return !facts.isCapped(facts.entries().get(choice.entry()))
                && !facts.wasOffered(choice)
                && !facts.expires(choice).isBefore(facts.now().plus(LEAST));
    }

    private boolean isAutomatic(Choice choice) {
        return facts.entries().get(choice.entry()).wanted().autoBook();
    }

    private Grant grant(Choice choice, int rank) {
        return new Grant(facts.entries().get(choice.entry()), choice.slot(), rank, facts.expires(choice));
    }

    /** Offers the time to who is to have it and, at the same time, to those next in its line who get nothing else. */
    private Batch batch(Choice first) {
        List<WaitlistOffer> before = facts.offersOf(first.time());
        int number = before.stream().mapToInt(WaitlistOffer::batch).max().orElse(0) + 1;
        List<Grant> grants = new ArrayList<>(List.of(grant(first, before.size() + 1)));
        for (Choice next : line(first.time())) {
            if (grants.size() == facts.settings().batchSize()) {
                break;
            }
            if (!isAutomatic(next) && isOpen(next) && granted.add(next.entry())) {
                grants.add(grant(next, before.size() + grants.size() + 1));
            }
        }
        return new Batch(number, grants);
    }

    private List<Choice> line(Time time) {
        return lines.getOrDefault(time, List.of());
    }

    private Map<WaitlistEntry.Id, Standing> standings(List<Batch> batches) {
        Map<Time, Integer> asked = new HashMap<>();
        facts.offers()
                .forEach(offer ->
                        asked.merge(new Time(offer.doctor(), offer.during().start()), 1, Integer::sum));
        batches.forEach(batch -> batch.grants()
                .forEach(grant -> asked.merge(
                        new Time(grant.slot().doctor(), grant.slot().during().start()), 1, Integer::sum)));
        Map<Integer, Line> closest = closest(asked);
        Map<WaitlistEntry.Id, Standing> standings = new HashMap<>();
        for (int entry = 0; entry < facts.entries().size(); entry++) {
            if (!granted.contains(entry)) {
                WaitlistEntry waiting = facts.entries().get(entry);
                Optional<Line> line = Optional.ofNullable(closest.get(entry));
                Kind kind = facts.isCapped(waiting) ? Kind.CAP_REACHED : line.isEmpty() ? Kind.NO_TIME : Kind.IN_LINE;
                standings.put(waiting.id(), new Standing(kind, line.orElse(null), facts.now()));
            }
        }
        return standings;
    }

    /** Of each entry that gets nothing, the time in whose line it is the furthest ahead. */
    private Map<Integer, Line> closest(Map<Time, Integer> asked) {
        Map<Integer, Line> closest = new HashMap<>();
        Comparator<Line> order = Comparator.comparingInt(Line::position)
                .thenComparing(Line::start)
                .thenComparing(line -> line.doctor().value());
        lines.forEach((time, line) -> {
            int before = asked.getOrDefault(time, 0);
            int position = before;
            for (Choice choice : line) {
                if (granted.contains(choice.entry()) || facts.wasOffered(choice)) {
                    continue;
                }
                position++;
                Line own = new Line(time.doctor(), time.start(), position, before);
                closest.merge(choice.entry(), own, (one, other) -> order.compare(one, other) <= 0 ? one : other);
            }
        });
        return closest;
    }
}
