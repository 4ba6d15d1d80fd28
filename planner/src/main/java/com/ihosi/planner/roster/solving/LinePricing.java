package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.Tally;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds whole lines of one doctor that are worth most when every demand has a price: lines that keep all hard rules, by dynamic
 * programming over days. Backwards it finds what the days to come cost at least, forwards it keeps the most promising partial lines.
 */
final class LinePricing {

    /** How large the table of a day may get. */
    private static final int ROOM = 60_000;
    /** How many partial lines are kept a day. */
    private static final int MOST_LABELS = 100;

    private final OfferedLine offered;
    private final LineRules line;
    private final LineMachine machine;
    private final int days;
    private final Tally[] tallies;
    private final TotalIndex index;
    private final double[][] prices;
    private final double[][] toGo;
    private final LabelTable[] labels;
    private final boolean[] settling;
    private final int[] totals;
    private long work;

    /** @param toGo room for what the days to come cost, shared by those who work one after the other */
    LinePricing(PartRules part, OfferedLine offered, double[][] toGo) {
        this.offered = offered;
        this.toGo = toGo;
        line = offered.rules();
        machine = offered.machine();
        days = line.days();
        tallies = line.tallies().toArray(Tally[]::new);
        prices = new double[days][];
        labels = new LabelTable[days];
        settling = new boolean[days];
        for (int day = 0; day < days; day++) {
            prices[day] = new double[offered.choices(day).length];
            labels[day] = new LabelTable(tallies.length + 1);
        }
        for (Tally tally : tallies) {
            settling[tally.lastDay()] = true;
        }
        int choices = part.rules().catalogue().size();
        index = new TotalIndex(line, part.energy(), offered.choices(), choices, ROOM / machine.size());
        totals = new int[tallies.length + 1];
    }

    /** Room for what the days to come cost, for any line. */
    static double[][] room(PartRules part) {
        int states = part.machines().stream().mapToInt(LineMachine::size).max().orElse(0);
        return new double[part.rules().days() + 1][Math.max(ROOM, states)];
    }

    OfferedLine offered() {
        return offered;
    }

    /** How many choices were looked at since it was made. */
    long work() {
        return work;
    }

    /**
     * Adds lines whose energy less the prices of what they work for is below a bound, the best first.
     *
     * @param cellPrices the price of each demand
     * @param most how many lines to add
     * @return what every line costs at least
     */
    double best(double[] cellPrices, double bound, int most, List<LineColumn> into) {
        for (int day = 0; day < days; day++) {
            offered.price(day, cellPrices, prices[day]);
        }
        lookAhead();
        double least = toGo[0][LineMachine.START * index.size()];
        if (least < bound) {
            build(bound);
            collect(bound, most, into);
        }
        return least;
    }

    private void lookAhead() {
        int size = index.size();
        for (int state = 0; state < machine.size(); state++) {
            System.arraycopy(index.ends(), 0, toGo[days], state * size, size);
        }
        for (int day = days - 1; day >= 0; day--) {
            for (int state = 0; state < machine.size(); state++) {
                if (offered.reached(day, state)) {
                    lookAhead(day, state);
                }
            }
        }
    }

    private void lookAhead(int day, int state) {
        int size = index.size();
        LineMachine.Prices on = machine.on(day);
        double[] now = toGo[day];
        double[] after = toGo[day + 1];
        int to = state * size;
        Arrays.fill(now, to, to + size, TotalIndex.FORBIDDEN);
        for (int place = 0; place < prices[day].length; place++) {
            int step = state * machine.width() + offered.places(day)[place];
            if (on.hard[step] > 0) {
                continue;
            }
            int next = on.next[step];
            int[] move = index.move(offered.choices(day)[place], machine.startsWeekend(day, state, next));
            double price = prices[day][place];
            int from = next * size;
            for (int number = 0; number < size; number++) {
                if (move[number] >= 0) {
                    now[to + number] = Math.min(now[to + number], price + after[from + move[number]]);
                }
            }
            work += size;
        }
    }

    private void build(double bound) {
        long telling = index.telling() | (1L << tallies.length);
        for (int day = 0; day < days; day++) {
            labels[day].clear();
            if (day == 0) {
                for (int tally = 0; tally < tallies.length; tally++) {
                    totals[tally] = tallies[tally].before();
                }
                totals[tallies.length] = 0;
                extend(day, LineMachine.START, -1, 0, bound, telling);
            } else {
                LabelTable from = labels[day - 1];
                for (int label = 0; label < from.size(); label++) {
                    from.totals(label, totals);
                    extend(day, from.state(label), label, from.cost(label), bound, telling);
                }
            }
            labels[day].prune(MOST_LABELS);
            for (int tally = 0; tally < Math.min(Long.SIZE - 1, tallies.length); tally++) {
                telling &= tallies[tally].lastDay() == day ? ~(1L << tally) : -1L;
            }
        }
    }

    private void extend(int day, int state, int parent, double before, double bound, long telling) {
        LineMachine.Prices on = machine.on(day);
        int number = totals[tallies.length];
        work += prices[day].length;
        for (int place = 0; place < prices[day].length; place++) {
            int step = state * machine.width() + offered.places(day)[place];
            int next = on.next[step];
            boolean weekend = machine.startsWeekend(day, state, next);
            int choice = offered.choices(day)[place];
            int moved = on.hard[step] > 0 ? -1 : index.move(choice, weekend)[number];
            double cost = before + prices[day][place];
            if (moved < 0 || cost + toGo[day + 1][next * index.size() + moved] >= bound) {
                continue;
            }
            count(day, choice, weekend, 1);
            cost += judge(day, choice, weekend);
            double estimate = cost + toGo[day + 1][next * index.size() + moved];
            if (estimate < bound) {
                totals[tallies.length] = moved;
                labels[day].offer(cost, estimate, next, choice, parent, totals, telling);
                totals[tallies.length] = number;
            }
            count(day, choice, weekend, -1);
        }
    }

    private void count(int day, int choice, boolean weekend, int sign) {
        for (int tally : line.counting(day, choice)) {
            totals[tally] += sign * tallies[tally].value(choice);
        }
        if (weekend) {
            for (int tally : line.weekendTallies(day)) {
                totals[tally] += sign;
            }
        }
    }

    /** What totals cost that are complete after the day though the line goes on; forbidden where one is already too much. */
    private double judge(int day, int choice, boolean weekend) {
        double cost = 0;
        for (int tally : line.counting(day, choice)) {
            cost += tooMuch(tally);
        }
        if (weekend) {
            for (int tally : line.weekendTallies(day)) {
                cost += tooMuch(tally);
            }
        }
        for (int tally = 0; settling[day] && day < days - 1 && tally < tallies.length; tally++) {
            cost += tallies[tally].lastDay() == day ? index.cost(tally, totals[tally]) : 0;
        }
        return cost;
    }

    private double tooMuch(int tally) {
        boolean over = totals[tally] > tallies[tally].most() && !tallies[tally].fair();
        return over && index.cost(tally, totals[tally]) >= TotalIndex.FORBIDDEN ? TotalIndex.FORBIDDEN : 0;
    }

    private void collect(double bound, int most, List<LineColumn> into) {
        LabelTable end = labels[days - 1];
        double[] costs = IntStream.range(0, end.size())
                .mapToDouble(label -> cost(end, label))
                .toArray();
        IntStream.range(0, end.size())
                .filter(label -> costs[label] < bound)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> costs[label]))
                .limit(most)
                .map(this::trace)
                .forEach(into::add);
    }

    private double cost(LabelTable end, int label) {
        double cost = end.cost(label) + index.ends()[end.total(label, tallies.length)];
        for (int tally = 0; tally < tallies.length; tally++) {
            boolean open = tallies[tally].lastDay() == days - 1 && !index.holds(tally);
            cost += open ? index.cost(tally, end.total(label, tally)) : 0;
        }
        return cost;
    }

    private LineColumn trace(int last) {
        int[] traced = new int[days];
        int label = last;
        for (int day = days - 1; day >= 0; day--) {
            traced[day] = labels[day].choice(label);
            label = labels[day].parent(label);
        }
        return offered.column(traced);
    }
}
