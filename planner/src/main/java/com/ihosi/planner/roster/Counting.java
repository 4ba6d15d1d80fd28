package com.ihosi.planner.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which of a line's tallies a day's choice adds to. Days on which the same tallies count share one table. */
final class Counting {

    private static final int[] NONE = {};

    private final Tally[] tallies;
    private final int[][][] byChoice;
    private final int[][] weekends;

    Counting(Tally[] tallies, int days, int choices) {
        this.tallies = tallies;
        byChoice = new int[days][][];
        weekends = new int[days][];
        Map<List<Integer>, Integer> seen = new HashMap<>();
        for (int day = 0; day < days; day++) {
            int like = seen.computeIfAbsent(active(day), fresh -> -1);
            if (like < 0) {
                List<Integer> active = active(day);
                seen.put(active, day);
                byChoice[day] = byChoice(active, choices);
                weekends[day] = active.stream()
                        .filter(place -> tallies[place].weekends())
                        .mapToInt(place -> place)
                        .toArray();
            } else {
                byChoice[day] = byChoice[like];
                weekends[day] = weekends[like];
            }
        }
    }

    private List<Integer> active(int day) {
        return IntStream.range(0, tallies.length)
                .filter(place -> tallies[place].counts(day))
                .boxed()
                .toList();
    }

    private int[][] byChoice(List<Integer> active, int choices) {
        int[][] places = new int[choices][];
        for (int choice = 0; choice < choices; choice++) {
            places[choice] = withValue(active, choice);
        }
        return places;
    }

    private int[] withValue(List<Integer> active, int choice) {
        List<Integer> adding = new ArrayList<>();
        for (int place : active) {
            if (tallies[place].value(choice) != 0) {
                adding.add(place);
            }
        }
        return adding.isEmpty()
                ? NONE
                : adding.stream().mapToInt(place -> place).toArray();
    }

    int[] of(int day, int choice) {
        return byChoice[day][choice];
    }

    int[] weekends(int day) {
        return weekends[day];
    }

    boolean weekends() {
        for (Tally tally : tallies) {
            if (tally.weekends()) {
                return true;
            }
        }
        return false;
    }
}
