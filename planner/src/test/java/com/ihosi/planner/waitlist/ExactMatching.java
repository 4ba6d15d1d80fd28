package com.ihosi.planner.waitlist;

import static java.util.Objects.requireNonNull;

import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.FillingProblem.Candidate;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The greatest worth that any filling can have if times of a doctor are in each other's way only where they begin together, by an exact
 * matching: a bound of every filling, and the optimum where times overlap wholly or not at all and each patient waits once.
 */
public final class ExactMatching {

    private ExactMatching() {}

    /** A free time of a doctor. */
    private record Time(Doctor.Id doctor, Instant start) {}

    /** What the best matching takes. */
    public static Filling of(FillingProblem problem) {
        SimpleWeightedGraph<Object, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Object> applicants = new HashSet<>();
        Set<Object> times = new HashSet<>();
        Map<DefaultWeightedEdge, Integer> candidates = new HashMap<>();
        for (int index = 0; index < problem.candidates().size(); index++) {
            Candidate candidate = problem.candidates().get(index);
            Object applicant = candidate.applicant();
            Object time = new Time(candidate.doctor(), candidate.during().start());
            applicants.add(applicant);
            times.add(time);
            graph.addVertex(applicant);
            graph.addVertex(time);
            DefaultWeightedEdge edge = graph.addEdge(applicant, time);
            graph.setEdgeWeight(edge, (double) problem.worth(candidate));
            candidates.put(edge, index);
        }
        Filling best = new Filling(problem);
        new MaximumWeightBipartiteMatching<>(graph, applicants, times)
                .getMatching()
                .getEdges()
                .forEach(edge -> best.take(requireNonNull(candidates.get(edge))));
        return best;
    }
}
