package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.DayPrices;
import com.ihosi.planner.roster.RosterRules;
import java.util.random.RandomGenerator;

/** What each choice of a line's days costs by itself and for demand, given what everybody else does. */
final class DayCosts {

    private final RosterRules rules;
    private final Board board;
    private final Energy energy;
    private final Candidates candidates;
    private final double[][] costs;
    private final int[][] places;
    private final int[][] choices;

    DayCosts(Board board, Energy energy, Candidates candidates) {
        this.board = board;
        this.energy = energy;
        this.candidates = candidates;
        rules = board.rules();
        costs = new double[rules.days()][];
        places = new int[rules.days()][];
        choices = new int[rules.days()][];
        for (int day = 0; day < rules.days(); day++) {
            int most = 0;
            for (int line = 0; line < rules.lines(); line++) {
                most = Math.max(most, candidates.of(line, day).length);
            }
            costs[day] = new double[most];
            places[day] = new int[most];
            choices[day] = new int[0];
        }
    }

    /** Prices the choices that may be proposed for a window of a line. */
    void price(int line, int first, int last, double noise, RandomGenerator random) {
        LineMachine machine = board.machine(line);
        for (int day = first; day <= last; day++) {
            int[] proposed = candidates.of(line, day);
            choices[day] = proposed;
            for (int place = 0; place < proposed.length; place++) {
                places[day][place] = machine.place(proposed[place]);
                costs[day][place] = cost(line, day, proposed[place]);
                if (noise > 0) {
                    costs[day][place] += noise * random.nextExponential();
                }
            }
        }
    }

    /** The energies of the choices that were priced. */
    double[] costs(int day) {
        return costs[day];
    }

    /** Their places among those of the line. */
    int[] places(int day) {
        return places[day];
    }

    int count(int day) {
        return choices[day].length;
    }

    int choice(int day, int place) {
        return choices[day][place];
    }

    /** The energy of a choice, the highest number where it was not priced. */
    double of(int day, int choice) {
        for (int place = 0; place < choices[day].length; place++) {
            if (choices[day][place] == choice) {
                return costs[day][place];
            }
        }
        return Double.MAX_VALUE;
    }

    private double cost(int line, int day, int choice) {
        DayPrices prices = rules.line(line).prices();
        return energy.of(Energy.dayUnits(prices.hard(choice)), 0, prices.soft(day, choice))
                + board.cover().price(day, choice, board.line(line)[day]);
    }
}
