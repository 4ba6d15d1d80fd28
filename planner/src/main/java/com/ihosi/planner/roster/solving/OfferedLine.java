package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.DayPrices;
import com.ihosi.planner.roster.LineJudge;
import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What may be proposed for each day of a doctor's line, and which demands it works for. */
final class OfferedLine {

    private final RosterRules rules;
    private final LineRules line;
    private final LineMachine machine;
    private final Energy energy;
    private final int row;
    private final int[][] choices;
    private final int[][] places;
    private final int[][][] cells;
    private final boolean[][] reached;

    OfferedLine(PartRules part, Candidates candidates, int row) {
        rules = part.rules();
        energy = part.energy();
        line = rules.line(row);
        machine = part.machines().get(row);
        this.row = row;
        int days = rules.days();
        choices = new int[days][];
        places = new int[days][];
        cells = new int[days][][];
        for (int day = 0; day < days; day++) {
            int number = day;
            choices[day] = allowed(candidates.of(row, day));
            places[day] = Arrays.stream(choices[day]).map(machine::place).toArray();
            cells[day] = Arrays.stream(choices[day])
                    .mapToObj(choice -> cells(number, choice))
                    .toArray(int[][]::new);
        }
        reached = new boolean[days + 1][machine.size()];
        reached[0][LineMachine.START] = true;
        for (int day = 0; day < days; day++) {
            reach(day);
        }
    }

    private int[] allowed(int[] proposed) {
        DayPrices own = line.prices();
        int[] allowed =
                Arrays.stream(proposed).filter(choice -> own.hard(choice) == 0).toArray();
        return allowed.length > 0 ? allowed : proposed;
    }

    private int[] cells(int day, int choice) {
        return Arrays.stream(rules.catalogue().shifts(choice))
                .map(shift -> rules.demand().cell(shift, day))
                .filter(cell -> cell >= 0)
                .toArray();
    }

    private void reach(int day) {
        LineMachine.Prices on = machine.on(day);
        for (int state = 0; state < machine.size(); state++) {
            for (int place = 0; reached[day][state] && place < places[day].length; place++) {
                int step = state * machine.width() + places[day][place];
                reached[day + 1][on.next[step]] |= on.hard[step] == 0;
            }
        }
    }

    int row() {
        return row;
    }

    LineRules rules() {
        return line;
    }

    LineMachine machine() {
        return machine;
    }

    /** The choices of a day, without those that break a hard rule by themselves where there are others. */
    int[] choices(int day) {
        return choices[day];
    }

    int[][] choices() {
        return choices;
    }

    /** The places of the choices among those of the line's machine. */
    int[] places(int day) {
        return places[day];
    }

    /** Whether a state can be reached by the beginning of a day without breaking a hard rule. */
    boolean reached(int day, int state) {
        return reached[day][state];
    }

    /** Writes what the choices of a day cost by themselves, less the prices of the demands that they work for. */
    void price(int day, double[] cellPrices, double[] into) {
        for (int place = 0; place < choices[day].length; place++) {
            into[place] = line.prices().soft(day, choices[day][place]);
            for (int cell : cells[day][place]) {
                into[place] -= cellPrices[cell];
            }
        }
    }

    /** A line of this doctor as it is, with what it breaks. */
    LineColumn column(int[] taken) {
        Energy.Sum sum = new Energy.Sum();
        List<Tally> tallies = line.tallies();
        int[] totals = LineJudge.totals(line, taken);
        for (int tally = 0; tally < totals.length; tally++) {
            tallies.get(tally).judge(totals[tally], sum);
        }
        long units = sum.hardUnits();
        long soft = sum.soft();
        int state = LineMachine.START;
        IntStream.Builder covered = IntStream.builder();
        for (int day = 0; day < taken.length; day++) {
            int step = state * machine.width() + machine.place(taken[day]);
            units += machine.on(day).units[step] + Energy.dayUnits(line.prices().hard(taken[day]));
            soft += line.prices().soft(day, taken[day]);
            state = machine.on(day).next[step];
            Arrays.stream(cells(day, taken[day])).forEach(covered::add);
        }
        return new LineColumn(row, taken, covered.build().toArray(), energy.of(units, 0, soft));
    }
}
