package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.ChoiceCatalogue;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.RosterRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What neighbouring days of a doctor's line cost, as a finite automaton: a state holds all that the rest of the line has to know
 * of the days before, and a day's choice leads to the next state at a price. The prices are those of {@link LineRules#step},
 * asked once for each state and choice; days that are alike to the rules share them.
 */
final class LineMachine {

    /** The state before the first day. */
    static final int START = 0;

    private final LineRules rules;
    private final int[] local;
    private final int[] numbers;
    private final int[] classes;
    private final List<State> states = new ArrayList<>();
    private final Map<State, Integer> ids = new HashMap<>();
    private final Prices[] prices;
    private boolean[] works = {};

    /**
     * What is known of the days before a day.
     *
     * @param run how many days were alike, up to the length from which on the rules no longer tell
     * @param before a choice that the same may follow as the last day's
     * @param end the end of the last work, counted from the day's midnight, NEVER where it no longer matters
     */
    private record State(boolean worked, int run, int before, int end) {}

    /** By state and choice: the next state, the price of what is broken, and its units of energy. */
    static final class Prices {
        int[] next = {};
        int[] hard = {};
        int[] units = {};
        private boolean[] known = {};
    }

    LineMachine(RosterRules rules, int line) {
        this.rules = rules.line(line);
        ChoiceCatalogue catalogue = rules.catalogue();
        List<LineDay> days = rules.problem().lines().get(line).days();
        numbers = used(catalogue, days);
        local = new int[catalogue.size()];
        Arrays.fill(local, -1);
        for (int place = 0; place < numbers.length; place++) {
            local[numbers[place]] = place;
        }
        classes = classes();
        prices = new Prices[Arrays.stream(classes).max().orElse(0) + 1];
        Arrays.setAll(prices, each -> new Prices());
        explore(new Kinds(catalogue, numbers));
    }

    private static int[] used(ChoiceCatalogue catalogue, List<LineDay> days) {
        boolean[] used = new boolean[catalogue.size()];
        used[ChoiceCatalogue.OFF] = true;
        days.stream().map(LineDay::choices).distinct().forEach(choices -> {
            for (Choice choice : choices) {
                used[catalogue.of(choice)] = true;
            }
        });
        return java.util.stream.IntStream.range(0, used.length)
                .filter(choice -> used[choice])
                .toArray();
    }

    /** Days are alike if work starts and ends at the same times and a run can reach back to all that is known on neither. */
    private int[] classes() {
        Map<List<Integer>, Integer> known = new HashMap<>();
        int[] found = new int[rules.days()];
        for (int day = 0; day < found.length; day++) {
            found[day] = known.computeIfAbsent(signature(day), fresh -> known.size());
        }
        return found;
    }

    private List<Integer> signature(int day) {
        List<Integer> signature = new ArrayList<>();
        signature.add(rules.reachesBack(day) ? day : -1);
        signature.add(rules.works(day, ChoiceCatalogue.OFF) ? 1 : 0);
        if (rules.restMatters()) {
            signature.add(rules.goesOn(day) ? 1 : 0);
            for (int choice : numbers) {
                signature.add(rules.missingRest(day, choice));
                boolean works = rules.works(day, choice);
                signature.add(works ? rules.start(day, choice) - midnight(day) : 0);
                signature.add(rules.startsHere(day, choice) ? 1 : 0);
                signature.add(works ? LineRules.later(rules.end(day, choice, 0), -midnight(day)) : 0);
            }
        }
        return signature;
    }

    private static int midnight(int day) {
        return day * LineRules.DAY;
    }

    private void explore(Kinds kinds) {
        int earliest = rules.restMatters() ? earliestStart() : 0;
        State start = new State(
                rules.pastWorked(),
                rules.pastRun(),
                LineRules.PAST,
                rules.restMatters() ? rules.pastEnd() : LineRules.NEVER);
        ids.put(start, START);
        states.add(start);
        boolean[] reached = {true};
        for (int day = 0; day < classes.length; day++) {
            boolean[] next = new boolean[states.size() + numbers.length * reached.length];
            for (int state = 0; state < reached.length; state++) {
                if (reached[state]) {
                    follow(day, state, kinds, earliest);
                    Prices row = prices[classes[day]];
                    for (int choice = 0; choice < numbers.length; choice++) {
                        next[row.next[state * numbers.length + choice]] = true;
                    }
                }
            }
            reached = Arrays.copyOf(next, states.size());
        }
        works = new boolean[states.size()];
        for (int state = 0; state < works.length; state++) {
            works[state] = states.get(state).worked();
        }
        for (Prices each : prices) {
            each.next = Arrays.copyOf(each.next, works.length * numbers.length);
            each.hard = Arrays.copyOf(each.hard, works.length * numbers.length);
            each.units = Arrays.copyOf(each.units, works.length * numbers.length);
        }
    }

    private int earliestStart() {
        int earliest = Integer.MAX_VALUE;
        for (int day = 0; day < classes.length; day++) {
            for (int choice : numbers) {
                if (rules.works(day, choice)) {
                    earliest = Math.min(earliest, rules.start(day, choice) - midnight(day));
                }
            }
        }
        return earliest;
    }

    private void follow(int day, int number, Kinds kinds, int earliest) {
        Prices row = prices[classes[day]];
        if (number < row.known.length && row.known[number]) {
            return;
        }
        int room = Math.max(16, Integer.highestOneBit(number) * 2);
        if (row.known.length < room) {
            row.known = Arrays.copyOf(row.known, room);
            row.next = Arrays.copyOf(row.next, room * numbers.length);
            row.hard = Arrays.copyOf(row.hard, room * numbers.length);
            row.units = Arrays.copyOf(row.units, room * numbers.length);
        }
        row.known[number] = true;
        State state = states.get(number);
        Energy.Sum sum = new Energy.Sum();
        int ended = state.end() == LineRules.NEVER ? LineRules.NEVER : LineRules.later(state.end(), midnight(day));
        for (int place = 0; place < numbers.length; place++) {
            rules.step(state.worked(), state.run(), state.before(), ended, day, numbers[place], sum.clear());
            int at = number * numbers.length + place;
            row.hard[at] = Math.toIntExact(sum.hard());
            row.units[at] = Math.toIntExact(sum.hardUnits());
            row.next[at] = id(next(state, ended, day, numbers[place], kinds, earliest));
        }
    }

    private int id(State state) {
        return ids.computeIfAbsent(state, fresh -> {
            states.add(fresh);
            return states.size() - 1;
        });
    }

    private State next(State state, int ended, int day, int choice, Kinds kinds, int earliest) {
        boolean works = rules.works(day, choice);
        int run = Math.min(works == state.worked() ? state.run() + 1 : 1, Math.max(1, rules.longestRun(works)));
        int end = LineRules.NEVER;
        if (rules.restMatters()) {
            int last = rules.end(day, choice, ended);
            int relative = last == LineRules.NEVER ? last : LineRules.later(last, -midnight(day + 1));
            boolean over = last == LineRules.NEVER || LineRules.minute(relative) + rules.leastRest() <= earliest;
            end = over ? LineRules.NEVER : relative;
        }
        return new State(works, run, kinds.of(choice), end);
    }

    /** Choices that the same may follow, each kind named by the first of them. */
    private static final class Kinds {

        private final int[] kinds;

        Kinds(ChoiceCatalogue catalogue, int[] numbers) {
            kinds = new int[catalogue.size()];
            Map<List<Boolean>, Integer> known = new HashMap<>();
            for (int choice : numbers) {
                List<Boolean> followers = new ArrayList<>();
                for (int after : numbers) {
                    followers.add(catalogue.follows(choice, after));
                }
                kinds[choice] = known.computeIfAbsent(followers, fresh -> choice);
            }
        }

        int of(int choice) {
            return kinds[choice];
        }
    }

    /** How many states there are. */
    int size() {
        return works.length;
    }

    /** Whether the last day of a state was worked. */
    boolean works(int state) {
        return works[state];
    }

    /** Whether a day that leads from a state to the next is the first of its weekend that is worked. */
    boolean startsWeekend(int day, int state, int next) {
        return works[next] && (rules.saturday(day) || (rules.sunday(day) && !works[state]));
    }

    /** How many choices the line knows, the factor of a state in the tables. */
    int width() {
        return numbers.length;
    }

    /** The place of a choice among the line's, negative where the line never has it. */
    int place(int choice) {
        return local[choice];
    }

    /** What a day does to the states before it. */
    Prices on(int day) {
        return prices[classes[day]];
    }
}
