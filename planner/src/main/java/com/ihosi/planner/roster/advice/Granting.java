package com.ihosi.planner.roster.advice;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for the cheapest way to grant a wish, in an order that is always the same. */
final class Granting {

    /** How many of the doctor's own days are looked at together with a second doctor. */
    private static final int WITH_OTHERS = 3;

    /** How many exchanges of the day are looked at together with one of a second day. */
    private static final int WITH_SECOND_DAYS = 5;

    private final Advice advice;
    private final int line;
    private final int day;
    private final Wish wish;

    Granting(Advice advice, int line, int day, Wish wish) {
        this.advice = advice;
        this.line = line;
        this.day = day;
        this.wish = wish;
    }

    Optional<Grant> cheapest() {
        List<Grant> alone = advice.day(line, day).choices().stream()
                .filter(wish::grantedBy)
                .map(choice -> grant(List.of(new DayChange(line, day, choice))))
                .sorted(Comparator.comparing(grant -> grant.effect().price()))
                .toList();
        Stream<Grant> withOthers = alone.stream().limit(WITH_OTHERS).flatMap(this::withOthers);
        List<Grant> exchanges = exchanges();
        Stream<Grant> twoDays = exchanges.stream().limit(WITH_SECOND_DAYS).flatMap(this::withSecondDay);
        return Stream.of(alone.stream(), exchanges.stream(), twoDays, withOthers)
                .flatMap(ways -> ways)
                .min(Comparator.comparing((Grant grant) -> grant.effect().price())
                        .thenComparing(grant -> grant.changes().size()));
    }

    private Grant grant(List<DayChange> changes) {
        return new Grant(changes, advice.effect(changes));
    }

    /** The day exchanged with another doctor's, the cheapest first. */
    private List<Grant> exchanges() {
        Choice own = advice.choice(line, day);
        return advice.others(line, day)
                .filter(other -> wish.grantedBy(advice.choice(other, day)))
                .boxed()
                .flatMap(other -> advice
                        .change(line, day, Set.copyOf(advice.choice(other, day).shifts()))
                        .flatMap(mine -> advice.change(other, day, Set.copyOf(own.shifts()))
                                .map(theirs -> grant(List.of(mine, theirs))))
                        .stream())
                .sorted(Comparator.comparing(grant -> grant.effect().price()))
                .toList();
    }

    /** Another day exchanged between the same two, so that both work as much as before. */
    private Stream<Grant> withSecondDay(Grant exchange) {
        int other = exchange.changes().getLast().line();
        return IntStream.range(0, advice.days())
                .filter(second -> second != day && advice.isOpen(line, second) && advice.isOpen(other, second))
                .filter(second -> !advice.choice(line, second).equals(advice.choice(other, second)))
                .boxed()
                .flatMap(second -> advice
                        .change(
                                line,
                                second,
                                Set.copyOf(advice.choice(other, second).shifts()))
                        .flatMap(mine -> advice.change(
                                        other,
                                        second,
                                        Set.copyOf(advice.choice(line, second).shifts()))
                                .map(theirs -> grant(Advice.and(Advice.and(exchange.changes(), mine), theirs))))
                        .stream());
    }

    /** What the day loses is taken by others; what it gains is taken from whoever has it. */
    private Stream<Grant> withOthers(Grant alone) {
        DayChange own = alone.changes().getFirst();
        Set<Shift.Id> before = Set.copyOf(advice.choice(line, day).shifts());
        List<Shift.Id> lost = before.stream()
                .filter(shift -> !own.choice().shifts().contains(shift))
                .toList();
        List<Shift.Id> gained = own.choice().shifts().stream()
                .filter(shift -> !before.contains(shift))
                .toList();
        Stream<Grant> taken = lost.isEmpty() ? Stream.empty() : handOn(alone.changes(), lost).stream();
        Stream<Grant> released = gained.stream()
                .flatMap(shift -> advice.others(line, day)
                        .filter(other -> advice.has(other, day, shift))
                        .boxed()
                        .flatMap(other -> advice.without(other, day, shift).stream()))
                .map(release -> Advice.and(alone.changes(), release))
                .flatMap(changes -> Stream.concat(Stream.of(grant(changes)), handOn(changes, lost).stream()));
        return Stream.concat(taken, released);
    }

    /** Each lost shift goes to whoever takes it best. */
    private Optional<Grant> handOn(List<DayChange> changes, List<Shift.Id> lost) {
        List<DayChange> all = new ArrayList<>(changes);
        for (Shift.Id shift : lost) {
            Optional<Taker> taker = advice.bestTaker(shift, day, all);
            if (taker.isEmpty()) {
                return Optional.empty();
            }
            all = new ArrayList<>(taker.get().changes());
        }
        return Optional.of(grant(all));
    }
}
