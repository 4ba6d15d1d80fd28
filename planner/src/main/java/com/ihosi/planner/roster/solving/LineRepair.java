package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Improves a roster by rebuilding the lines of a few doctors together, as well as can be given everybody else's; now and then
 * the lines of all. The more often the lines turn out to be the best already, the more doctors are taken at
 * once, as long as that does not take too long.
 */
final class LineRepair {

    private static final int FEWEST = 8;
    /** After how many repairs the number of doctors is thought over. */
    private static final int TRIES = 12;
    /** The part of repairs without hope from which on more doctors are taken. */
    private static final double HOPELESS = 0.7;
    /** How much work a repair may be on average, a second or two. */
    private static final long MOST_WORK = 1_000_000_000L;
    /** How many doctors and demands there may be for repairs to pay: measured. */
    private static final int SMALL = 250;

    private static final int REPAIRS_FOR_A_WHOLE = 20;
    /** Costs are whole numbers. */
    private static final double BETTER = 0.9;

    private final RosterRules rules;
    private final Board board;
    private final BestRoster best;
    private final RandomGenerator random;
    private final List<LinePricing> pricings;
    private final LinePool pool;
    private final CoverPrices prices;
    private int doctors;
    private int repairs;
    private int tries;
    private int hopeless;
    private long work;

    LineRepair(PartRules part, Board board, Candidates candidates, BestRoster best, RandomGenerator random) {
        this.board = board;
        this.best = best;
        this.random = random;
        rules = part.rules();
        double[][] room = LinePricing.room(part);
        pricings = IntStream.range(0, rules.lines())
                .mapToObj(line -> new LinePricing(part, new OfferedLine(part, candidates, line), room))
                .toList();
        pool = new LinePool(rules.lines());
        prices = CoverPrices.of(part);
        doctors = Math.min(FEWEST, rules.lines());
    }

    /**
     * When repairs pay for a problem.
     *
     * @param inSteps whether the course is measured in steps, of which one of repairs is longer than one of annealing
     */
    static Rounds.Repairs when(RosterRules rules, boolean inSteps) {
        if (!isSmall(rules)) {
            return Rounds.Repairs.NEVER;
        }
        return inSteps ? Rounds.Repairs.LATE : Rounds.Repairs.EARLY;
    }

    private static boolean isSmall(RosterRules rules) {
        return rules.lines() + rules.demand().size() <= SMALL;
    }

    /** Tries to rebuild some doctors' lines, and keeps them where that is not worse. */
    void run(BooleanSupplier enough) {
        boolean whole = repairs++ % REPAIRS_FOR_A_WHOLE == 0;
        List<Integer> lines = draw(whole ? pricings.size() : doctors);
        List<LinePricing> drawn = lines.stream().map(pricings::get).toList();
        List<LineColumn> present = drawn.stream()
                .map(LinePricing::offered)
                .map(offered -> offered.column(board.line(offered.row()).clone()))
                .toList();
        int[] left = left(lines);
        LineMaster master = new LineMaster(present, left, prices.where(left), random);
        lines.forEach(line -> pool.of(line).forEach(master::add));
        int known = master.columns().size();
        long before = drawn.stream().mapToLong(LinePricing::work).sum();
        Dive dive = new Dive(master, drawn, random, enough);
        boolean hope = dive.mayBeat(master.cost(present) - BETTER);
        if (hope) {
            apply(dive.take());
        }
        master.columns().subList(known, master.columns().size()).forEach(pool::keep);
        if (!whole) {
            work += master.work() + drawn.stream().mapToLong(LinePricing::work).sum() - before;
            adapt(hope);
        }
    }

    private List<Integer> draw(int number) {
        List<Integer> lines =
                new ArrayList<>(IntStream.range(0, pricings.size()).boxed().toList());
        for (int place = 0; place < number; place++) {
            Collections.swap(lines, place, random.nextInt(place, lines.size()));
        }
        return lines.subList(0, number);
    }

    /** What everybody else leaves of each demand. */
    private int[] left(List<Integer> lines) {
        int[][] others = board.copy();
        lines.forEach(line -> others[line] = new int[rules.days()]);
        int[] left = rules.assigned(others);
        for (int cell = 0; cell < left.length; cell++) {
            left[cell] = rules.demand().demand(cell).required() - left[cell];
        }
        return left;
    }

    private void apply(List<LineColumn> lines) {
        double before = board.energy();
        int[][] old = board.copy();
        int[][] fresh = old.clone();
        lines.forEach(column -> fresh[column.line()] = column.choices());
        board.load(fresh);
        best.offer(board);
        if (board.energy() > before) {
            board.load(old);
        }
    }

    private void adapt(boolean hope) {
        tries++;
        hopeless += hope ? 0 : 1;
        if (tries < TRIES) {
            return;
        }
        if (work > MOST_WORK * TRIES) {
            doctors = Math.max(Math.min(FEWEST, pricings.size()), doctors * 3 / 4);
        } else if (hopeless >= HOPELESS * tries) {
            doctors = Math.min(pricings.size(), doctors * 5 / 4 + 1);
        }
        tries = 0;
        hopeless = 0;
        work = 0;
    }
}
