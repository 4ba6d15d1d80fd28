package com.ihosi.planner.waitlist;

import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.util.List;

/**
 * Who waits at a facility, and which free times suit whom. An entry takes one time at most; times of a doctor that overlap cannot both be
 * taken, and no patient is at two places.
 *
 * @param applicants by their place in this list
 * @param candidates by their place in this list, those of an applicant next to each other
 */
public record FillingProblem(List<Applicant> applicants, List<Candidate> candidates) {

    /** The most entries that are looked at at once; so many times the greatest worth still is a number. */
    public static final int MOST_APPLICANTS = 1000;

    private static final long NEED = 1_000_000_000L;
    private static final long FILLED = 1_000_000L;

    public FillingProblem {
        applicants = List.copyOf(applicants);
        candidates = List.copyOf(candidates);
        if (applicants.size() > MOST_APPLICANTS) {
            throw new IllegalArgumentException(
                    "At most %d entries (not %d) are filled at once.".formatted(MOST_APPLICANTS, applicants.size()));
        }
        for (Candidate candidate : candidates) {
            if (candidate.applicant() < 0 || candidate.applicant() >= applicants.size()) {
                throw new IllegalArgumentException("There is no applicant %d.".formatted(candidate.applicant()));
            }
        }
    }

    /** An entry, with how much it is in need. */
    public record Applicant(Patient.Id patient, long need) {}

    /**
     * A time that can be booked for an applicant.
     *
     * @param occupied the appointment with its buffers
     * @param suits how well, less than 1,000
     */
    public record Candidate(int applicant, Doctor.Id doctor, Span during, Span occupied, int suits) {}

    /** What it is worth to take a candidate: the need that is served, then that a time is filled, then how well it suits. */
    public long worth(Candidate candidate) {
        return (applicants.get(candidate.applicant()).need() * NEED) + FILLED + candidate.suits();
    }
}
