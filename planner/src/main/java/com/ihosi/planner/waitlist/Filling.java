package com.ihosi.planner.waitlist;

import com.ihosi.planner.waitlist.FillingProblem.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which times are taken by whom, as it is changed step by step; knows what it is worth at any moment. For one thread. */
public final class Filling {

    /** Of an applicant who takes no time. */
    public static final int NONE = -1;

    private final FillingProblem problem;
    private final Clashes clashes;
    private final int[] taken;
    private final Bag[] byDoctor;
    private final Bag[] byPatient;
    private long worth;
    private int filled;
    private int collisions;

    /** Nobody takes any time yet. */
    public Filling(FillingProblem problem) {
        this.problem = problem;
        this.clashes = new Clashes(problem);
        this.taken = new int[problem.applicants().size()];
        this.byDoctor = bags(clashes.doctors());
        this.byPatient = bags(clashes.patients());
        Arrays.fill(taken, NONE);
    }

    private static Bag[] bags(int count) {
        return Stream.generate(Bag::new).limit(count).toArray(Bag[]::new);
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
        byDoctor[clashes.doctor(candidate)].add(candidate);
        byPatient[clashes.patient(candidate)].add(candidate);
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
        byDoctor[clashes.doctor(candidate)].remove(candidate);
        byPatient[clashes.patient(candidate)].remove(candidate);
        worth -= problem.worth(left);
        filled--;
        collisions -= colliding(candidate).size();
    }

    /** The taken candidates of other applicants that collide with a candidate, each once. */
    public List<Integer> colliding(int candidate) {
        Bag ofDoctor = byDoctor[clashes.doctor(candidate)];
        Bag ofPatient = byPatient[clashes.patient(candidate)];
        List<Integer> found = new ArrayList<>(2);
        for (int place = 0; place < ofDoctor.size; place++) {
            int other = ofDoctor.members[place];
            if (clashes.atDoctor(candidate, other)) {
                found.add(other);
            }
        }
        for (int place = 0; place < ofPatient.size; place++) {
            int other = ofPatient.members[place];
            if (clashes.ofPatient(candidate, other) && !clashes.atDoctor(candidate, other)) {
                found.add(other);
            }
        }
        return found;
    }

    /** Whether a candidate can be taken without anybody giving way. */
    public boolean isFree(int candidate) {
        return colliding(candidate).isEmpty();
    }

    /** Candidates in the order in which they came. */
    private static final class Bag {

        private int[] members = new int[4];
        private int size;

        void add(int member) {
            if (size == members.length) {
                members = Arrays.copyOf(members, 2 * size);
            }
            members[size++] = member;
        }

        void remove(int member) {
            int place = 0;
            while (members[place] != member) {
                place++;
            }
            System.arraycopy(members, place + 1, members, place, size - place - 1);
            size--;
        }
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
