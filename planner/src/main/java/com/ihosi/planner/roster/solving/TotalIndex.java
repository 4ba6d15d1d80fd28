package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Those totals of a doctor's line that can break a rule, as far as there is room for them, under one number: what they are, what a
 * day makes of it, and what it costs at the end.
 */
final class TotalIndex {

    /** The cost of what is forbidden. */
    static final double FORBIDDEN = 1e15;

    private final List<Part> parts = new ArrayList<>();
    private final int[][][] moves;
    private final double[] ends;
    private final Tally[] tallies;
    private final Energy energy;
    private final Energy.Sum sum = new Energy.Sum();
    private long telling;

    /** A total as a digit of the number, counted in units. */
    private record Part(int tally, int unit, int size) {}

    /**
     * @param offered the choices of each day
     * @param choices how many choices there are
     * @param most how large the numbers may get
     */
    TotalIndex(LineRules line, Energy energy, int[][] offered, int choices, long most) {
        this.energy = energy;
        tallies = line.tallies().toArray(Tally[]::new);
        long size = 1;
        for (Part part : possible(line, offered)) {
            if (size * part.size <= most) {
                size *= part.size;
                parts.add(part);
                telling &= ~(1L << part.tally);
            }
        }
        ends = new double[(int) size];
        for (int number = 0; number < ends.length; number++) {
            ends[number] = end(number);
        }
        moves = new int[choices][][];
        for (int[] day : offered) {
            for (int choice : day) {
                if (moves[choice] == null) {
                    moves[choice] = new int[][] {move(choice, 0), move(choice, 1)};
                }
            }
        }
    }

    /** The totals that can break a rule: those with a least first, then weekends, then those of single shifts. */
    private List<Part> possible(LineRules line, int[][] offered) {
        List<Part> possible = new ArrayList<>();
        for (int place = 0; place < Math.min(Long.SIZE - 1, tallies.length); place++) {
            Tally tally = tallies[place];
            long greatest = greatest(line, tally, offered);
            if (tally.fair() || (tally.least() <= tally.before() && tally.most() >= greatest)) {
                continue;
            }
            telling |= 1L << place;
            int unit = unit(tally, offered);
            if (unit > 0 && whole(line, tally)) {
                long top = allowed(tally, tally.most() + 1L) ? greatest : Math.min(greatest, tally.most());
                possible.add(new Part(place, unit, (int) Math.max(0, (top - tally.before()) / unit) + 1));
            }
        }
        possible.sort(Comparator.comparingInt(this::rank).thenComparingInt(Part::size));
        return possible;
    }

    private int rank(Part part) {
        Tally tally = tallies[part.tally];
        return tally.least() > tally.before() ? 0 : tally.weekends() ? 1 : 2;
    }

    private static boolean whole(LineRules line, Tally tally) {
        for (int day = 0; day < line.days(); day++) {
            if (!tally.counts(day)) {
                return false;
            }
        }
        return true;
    }

    private static long greatest(LineRules line, Tally tally, int[][] offered) {
        long greatest = tally.before();
        for (int day = 0; day < offered.length; day++) {
            if (tally.counts(day)) {
                int most = tally.weekends() && (line.saturday(day) || line.sunday(day)) ? 1 : 0;
                for (int choice : offered[day]) {
                    most = Math.max(most, tally.value(choice));
                }
                greatest += most;
            }
        }
        return greatest;
    }

    private static int unit(Tally tally, int[][] offered) {
        int unit = tally.weekends() ? 1 : 0;
        for (int[] day : offered) {
            for (int choice : day) {
                unit = divisor(unit, tally.value(choice));
            }
        }
        return unit;
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private int[] move(int choice, int weekends) {
        int[] move = new int[ends.length];
        for (int number = 0; number < move.length; number++) {
            move[number] = moved(number, choice, weekends);
        }
        return move;
    }

    private int moved(int number, int choice, int weekends) {
        int rest = number;
        int moved = 0;
        int stride = 1;
        for (Part part : parts) {
            Tally tally = tallies[part.tally];
            int digit = rest % part.size + (tally.weekends() ? weekends : tally.value(choice) / part.unit);
            if (digit >= part.size) {
                return -1;
            }
            rest /= part.size;
            moved += digit * stride;
            stride *= part.size;
        }
        return moved;
    }

    private double end(int number) {
        int rest = number;
        double cost = 0;
        for (Part part : parts) {
            cost += cost(part.tally, tallies[part.tally].before() + rest % part.size * part.unit);
            rest /= part.size;
        }
        return cost;
    }

    private boolean allowed(Tally tally, long total) {
        tally.judge((int) Math.min(Integer.MAX_VALUE, total), sum.clear());
        return sum.hard() == 0;
    }

    /** What a tally's total costs, {@link #FORBIDDEN} where it breaks a hard rule. */
    double cost(int place, int total) {
        Tally tally = tallies[place];
        if (total >= tally.least() && total <= tally.most()) {
            return 0;
        }
        tally.judge(total, sum.clear());
        return sum.hard() > 0 ? FORBIDDEN : energy.of(0, 0, sum.soft());
    }

    /** How many numbers there are; 0 is that of an empty line. */
    int size() {
        return ends.length;
    }

    /** What becomes of each number by a day's choice, negative where too much. */
    int[] move(int choice, boolean startsWeekend) {
        return moves[choice][startsWeekend ? 1 : 0];
    }

    /** What each number costs at the end. */
    double[] ends() {
        return ends;
    }

    /** The places of totals that can break a rule and had no room, a bit for each. */
    long telling() {
        return telling;
    }

    /** Whether the number holds a total. */
    boolean holds(int place) {
        return parts.stream().anyMatch(part -> part.tally == place);
    }
}
