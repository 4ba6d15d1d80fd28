package com.ihosi.planner.waitlist;

import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.waitlist.FillingProblem.Applicant;
import com.ihosi.planner.waitlist.FillingProblem.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Waitlists made up from a seed. */
public final class RandomFillings {

    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");

    private RandomFillings() {}

    /** Times of half an hour, one after the other, of which each applicant can take some. */
    public static FillingProblem apart(long seed, int times, int entries, double chance) {
        return made(seed, times, entries, chance, 30);
    }

    /** Times that begin every quarter of an hour and take longer, so that they overlap in part. */
    public static FillingProblem overlapping(long seed, int times, int entries, double chance) {
        return made(seed, times, entries, chance, 15);
    }

    private static FillingProblem made(long seed, int times, int entries, double chance, int step) {
        Random random = new Random(seed);
        List<Doctor.Id> doctors = IntStream.range(0, 3)
                .mapToObj(each -> new Doctor.Id(new UUID(seed, each)))
                .toList();
        List<Applicant> applicants = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int entry = 0; entry < entries; entry++) {
            long need = (365L + random.nextInt(365)) << random.nextInt(13);
            applicants.add(new Applicant(new Patient.Id(new UUID(seed, 1000L + entry)), need));
            for (int time = 0; time < times; time++) {
                if (random.nextDouble() < chance) {
                    Instant start = MONDAY.plus(Duration.ofMinutes((long) step * (time / 3)));
                    Span during = new Span(start, start.plus(Duration.ofMinutes(30)));
                    candidates.add(new Candidate(entry, doctors.get(time % 3), during, during, random.nextInt(800)));
                }
            }
        }
        return new FillingProblem(applicants, candidates);
    }
}
