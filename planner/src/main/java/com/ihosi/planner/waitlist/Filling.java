package com.ihosi.planner.waitlist;

import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.FillingProblem.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which times are taken by whom, as it is changed step by step; knows what it is worth at any moment. For one thread. */
public final class Filling {

    /** Of an applicant who takes no time. */
    public static final int NONE = -1;

    private final FillingProblem problem;
    private final int[] taken;
    private final Map<Doctor.Id, List<Integer>> byDoctor = new HashMap<>();
    private final Map<Patient.Id, List<Integer>> byPatient = new HashMap<>();
    private long worth;
    private int filled;
    private int collisions;

    /** Nobody takes any time yet. */
    public Filling(FillingProblem problem) {
        this.problem = problem;
        this.taken = new int[problem.applicants().size()];
        Arrays.fill(taken, NONE);
    }

    /** The same times taken by the same applicants. */
    public static Filling of(FillingProblem problem, int[] taken) {
        Filling filling = new Filling(problem);
        for (int candidate : taken) {
            if (candidate != NONE) {
                filling.take(candidate);
            }
        }
        return filling;
    }

    /** Lets the candidate's applicant take it, in place of what it had. */
    public void take(int candidate) {
        Candidate wanted = problem.candidates().get(candidate);
        leave(wanted.applicant());
        collisions += colliding(candidate).size();
        taken[wanted.applicant()] = candidate;
        byDoctor.computeIfAbsent(wanted.doctor(), none -> new ArrayList<>()).add(candidate);
        byPatient.computeIfAbsent(patient(wanted), none -> new ArrayList<>()).add(candidate);
        worth += problem.worth(wanted);
        filled++;
    }

    /** Takes its time from an applicant, if it has one. */
    public void leave(int applicant) {
        int candidate = taken[applicant];
        if (candidate == NONE) {
            return;
        }
        Candidate left = problem.candidates().get(candidate);
        taken[applicant] = NONE;
        list(byDoctor.get(left.doctor())).remove((Integer) candidate);
        list(byPatient.get(patient(left))).remove((Integer) candidate);
        worth -= problem.worth(left);
        filled--;
        collisions -= colliding(candidate).size();
    }

    /** The taken candidates of other applicants that collide with a candidate, each once. */
    public List<Integer> colliding(int candidate) {
        Candidate wanted = problem.candidates().get(candidate);
        return Stream.concat(
                        list(byDoctor.get(wanted.doctor())).stream(), list(byPatient.get(patient(wanted))).stream())
                .filter(other -> problem.collide(wanted, problem.candidates().get(other)))
                .distinct()
                .toList();
    }

    private static List<Integer> list(@Nullable List<Integer> known) {
        return known == null ? List.of() : known;
    }

    private Patient.Id patient(Candidate candidate) {
        return problem.applicants().get(candidate.applicant()).patient();
    }

    /** The candidate that an applicant takes, or {@link #NONE}. */
    public int taken(int applicant) {
        return taken[applicant];
    }

    /** A copy of what every applicant takes. */
    public int[] taken() {
        return taken.clone();
    }

    /** What all that is taken is worth. */
    public long worth() {
        return worth;
    }

    /** How many times are taken. */
    public int filled() {
        return filled;
    }

    /** How many pairs of taken times collide; 0 where it can be done. */
    public int collisions() {
        return collisions;
    }
}
