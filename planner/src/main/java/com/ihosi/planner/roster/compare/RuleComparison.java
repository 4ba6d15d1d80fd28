package com.ihosi.planner.roster.compare;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Violation;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two rosters are blamed for by one rule.
 *
 * @param onlyLeft violations that the right roster does not have
 * @param onlyRight violations that the left roster does not have
 * @param both violations at the same place in both rosters, however far the rule is broken there
 */
public record RuleComparison(Rule rule, List<Violation> onlyLeft, List<Violation> onlyRight, List<Shared> both) {

    public RuleComparison {
        onlyLeft = List.copyOf(onlyLeft);
        onlyRight = List.copyOf(onlyRight);
        both = List.copyOf(both);
    }

    static RuleComparison of(Rule rule, List<Violation> left, List<Violation> right) {
        Map<Place, Deque<Violation>> unmatched = new LinkedHashMap<>();
        right.forEach(violation -> unmatched
                .computeIfAbsent(Place.of(violation), any -> new ArrayDeque<>())
                .add(violation));
        List<Violation> onlyLeft = new ArrayList<>();
        List<Shared> both = new ArrayList<>();
        for (Violation violation : left) {
            Violation partner = unmatched
                    .getOrDefault(Place.of(violation), new ArrayDeque<>())
                    .poll();
            if (partner == null) {
                onlyLeft.add(violation);
            } else {
                both.add(new Shared(violation, partner));
            }
        }
        List<Violation> onlyRight =
                unmatched.values().stream().flatMap(Collection::stream).toList();
        return new RuleComparison(rule, onlyLeft, onlyRight, both);
    }

    /** How often the left roster breaks the rule. */
    public int leftCount() {
        return onlyLeft.size() + both.size();
    }

    /** How often the right roster breaks the rule. */
    public int rightCount() {
        return onlyRight.size() + both.size();
    }

    /** What the rule costs the left roster, at the rule's level. */
    public long leftPrice() {
        return price(Stream.concat(onlyLeft.stream(), both.stream().map(Shared::left)));
    }

    /** What the rule costs the right roster, at the rule's level. */
    public long rightPrice() {
        return price(Stream.concat(onlyRight.stream(), both.stream().map(Shared::right)));
    }

    private static long price(Stream<Violation> violations) {
        return violations.mapToLong(Violation::price).sum();
    }

    /** The same thing wrong in both rosters, perhaps by another amount and for another price. */
    public record Shared(Violation left, Violation right) {}

    /** What makes two violations of a rule the same one. */
    private record Place(
            Doctor.@Nullable Id doctor, LocalDate first, Facility.@Nullable Id facility, Shift.@Nullable Id shift) {

        static Place of(Violation violation) {
            return new Place(violation.doctor(), violation.first(), violation.facility(), violation.shift());
        }
    }
}
