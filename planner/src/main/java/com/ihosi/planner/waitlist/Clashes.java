package com.ihosi.planner.waitlist;

import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.waitlist.FillingProblem.Candidate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which candidates of a problem cannot both be taken, in numbers, as it is asked very often. */
final class Clashes {

    private final int[] applicants;
    private final int[] doctors;
    private final int[] patients;
    private final long[] occupied;
    private final long[] during;
    private final int doctorCount;
    private final int patientCount;

    Clashes(FillingProblem problem) {
        List<Candidate> candidates = problem.candidates();
        int count = candidates.size();
        this.applicants = new int[count];
        this.doctors = new int[count];
        this.patients = new int[count];
        this.occupied = new long[2 * count];
        this.during = new long[2 * count];
        Map<Doctor.Id, Integer> doctorPlaces = new HashMap<>();
        Map<Patient.Id, Integer> patientPlaces = new HashMap<>();
        for (int each = 0; each < count; each++) {
            Candidate candidate = candidates.get(each);
            applicants[each] = candidate.applicant();
            doctors[each] = place(doctorPlaces, candidate.doctor());
            patients[each] = place(
                    patientPlaces,
                    problem.applicants().get(candidate.applicant()).patient());
            keep(occupied, each, candidate.occupied());
            keep(during, each, candidate.during());
        }
        this.doctorCount = doctorPlaces.size();
        this.patientCount = patientPlaces.size();
    }

    private static <K> int place(Map<K, Integer> places, K key) {
        int next = places.size();
        return places.computeIfAbsent(key, none -> next);
    }

    private static void keep(long[] spans, int index, Span span) {
        spans[2 * index] = micros(span.start());
        spans[2 * index + 1] = micros(span.end());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static boolean overlap(long[] spans, int one, int other) {
        return spans[2 * one] < spans[2 * other + 1] && spans[2 * other] < spans[2 * one + 1];
    }

    int doctors() {
        return doctorCount;
    }

    int patients() {
        return patientCount;
    }

    int doctor(int candidate) {
        return doctors[candidate];
    }

    int patient(int candidate) {
        return patients[candidate];
    }

    /** Whether candidates of different applicants take the same doctor at the same time. */
    boolean atDoctor(int one, int other) {
        return applicants[one] != applicants[other] && doctors[one] == doctors[other] && overlap(occupied, one, other);
    }

    /** Whether candidates of different applicants take the same patient at the same time. */
    boolean ofPatient(int one, int other) {
        return applicants[one] != applicants[other] && patients[one] == patients[other] && overlap(during, one, other);
    }
}
