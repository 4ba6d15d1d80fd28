package com.ihosi.planner.template;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A pattern of duties: a week of named doctors, or a rotation of some weeks that doctors follow one after the other.
 *
 * @param weeks after how many weeks it begins anew
 * @param lines one for each doctor of a week; one without a doctor for a rotation
 */
public record Template(Id id, Kind kind, String name, int weeks, List<Line> lines) {

    /** The most weeks of a rotation. */
    public static final int MOST_WEEKS = 12;

    private static final int LONGEST_NAME = 200;

    public Template {
        lines = List.copyOf(lines);
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new PlannerException("The name of a template must have 1 to %d characters.".formatted(LONGEST_NAME));
        }
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new PlannerException(
                    "The number of weeks (%d) of a template must be between 1 and %d.".formatted(weeks, MOST_WEEKS));
        }
        if (lines.stream().allMatch(line -> line.works().isEmpty())) {
            throw new PlannerException("A template must have at least one duty. Choose a shift for some day.");
        }
        for (Line line : lines) {
            for (Work work : line.works()) {
                if (work.day() < 0 || work.day() >= weeks * Week.DAYS) {
                    throw new PlannerException("The day (%d) of a template's duty must lie within its %d weeks."
                            .formatted(work.day(), weeks));
                }
            }
        }
    }

    /** Identifies a template. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** What a template is. */
    public enum Kind {
        WEEK,
        ROTATION
    }

    /** A doctor's duties, or those of whoever follows the rotation. */
    public record Line(Optional<Doctor.Id> doctor, List<Work> works) {

        public Line {
            works = List.copyOf(works);
        }
    }

    /** A shift type in a department; the first Monday of the template is day 0. */
    public record Work(int day, UUID type, Department.Id department) {}
}
