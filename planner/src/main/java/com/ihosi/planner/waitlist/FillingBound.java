package com.ihosi.planner.waitlist;

import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.FillingProblem.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How far free times can be filled at all: an exact matching of those who wait with times of which no two overlap. No filling fills more,
 * and where times overlap wholly or not at all the best one fills as many.
 *
 * @param places how many times are free that suit somebody and do not overlap
 * @param most how many of them can be filled at most
 */
public record FillingBound(int places, int most) {

    /** The bound of a problem. */
    public static FillingBound of(FillingProblem problem) {
        List<List<Integer>> wanted = IntStream.range(0, problem.applicants().size())
                .mapToObj(applicant -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        Map<Doctor.Id, Instant> ends = new HashMap<>();
        int places = 0;
        Map<Doctor.Id, Integer> current = new HashMap<>();
        List<Candidate> byEnd = problem.candidates().stream()
                .sorted(Comparator.comparing(candidate -> candidate.occupied().end()))
                .toList();
        for (Candidate candidate : byEnd) {
            Instant end = ends.get(candidate.doctor());
            // All that begin before the first of them ends contain its end: of these at most one is taken.
            if (end == null || !candidate.occupied().start().isBefore(end)) {
                ends.put(candidate.doctor(), candidate.occupied().end());
                current.put(candidate.doctor(), places++);
            }
            wanted.get(candidate.applicant()).add(current.getOrDefault(candidate.doctor(), 0));
        }
        return new FillingBound(places, new Matching(wanted, places).size());
    }

    /** A greatest matching, found by letting those who have a place look for another. */
    private static final class Matching {

        private static final int NOBODY = -1;

        private final List<List<Integer>> wanted;
        private final int[] holders;

        Matching(List<List<Integer>> wanted, int places) {
            this.wanted = wanted;
            this.holders = new int[places];
            Arrays.fill(holders, NOBODY);
        }

        int size() {
            return (int) IntStream.range(0, wanted.size())
                    .filter(applicant -> serve(applicant, new boolean[holders.length]))
                    .count();
        }

        private boolean serve(int applicant, boolean[] asked) {
            for (int place : wanted.get(applicant)) {
                if (!asked[place]) {
                    asked[place] = true;
                    if (holders[place] == NOBODY || serve(holders[place], asked)) {
                        holders[place] = applicant;
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
