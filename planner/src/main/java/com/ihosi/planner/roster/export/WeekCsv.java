package com.ihosi.planner.roster.export;

import com.ihosi.planner.csv.Csv;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A roster of a week as comma-separated values: a line for each duty, by day, start and doctor. Start and end carry the
 * facility's zone; weekdays are in its language.
 */
public final class WeekCsv {

    private static final List<String> HEAD =
            List.of("date", "weekday", "doctor", "department", "shift", "start", "end", "minutes", "pinned");

    private final WeekPlan plan;
    private final Map<Doctor.Id, String> doctors;
    private final Map<Department.Id, String> departments;

    private WeekCsv(WeekPlan plan) {
        this.plan = plan;
        doctors = plan.problem().lines().stream().collect(Collectors.toMap(Line::doctor, Line::name));
        departments = plan.departments().stream().collect(Collectors.toMap(Department::id, Department::name));
    }

    /** The roster, which is one of the week's, with a head line. */
    public static String of(WeekPlan plan, StoredRoster roster) {
        WeekCsv csv = new WeekCsv(plan);
        return roster.duties().stream()
                .sorted(Comparator.comparing(StoredDuty::day)
                        .thenComparing(duty -> duty.during().start())
                        .thenComparing(csv::doctor))
                .map(csv::line)
                .collect(Collectors.joining("", Csv.line(HEAD), ""));
    }

    private String line(StoredDuty duty) {
        Optional<RosteredShift> shift = plan.shifts().stream()
                .filter(known ->
                        known.type().equals(duty.type()) && known.department().equals(duty.department()))
                .findFirst();
        long minutes = shift.map(known -> (long) known.shift().minutes()).orElseGet(() -> Duration.between(
                        duty.during().start(), duty.during().end())
                .toMinutes());
        return Csv.line(List.of(
                duty.day().toString(),
                duty.day()
                        .getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, plan.facility().language()),
                doctor(duty),
                departments.getOrDefault(duty.department(), ""),
                shift.map(known -> known.shift().code()).orElse(""),
                moment(duty.during().start()),
                moment(duty.during().end()),
                String.valueOf(minutes),
                duty.pinned() ? "yes" : "no"));
    }

    private String doctor(StoredDuty duty) {
        return doctors.getOrDefault(duty.doctor(), "");
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ISO_ZONED_DATE_TIME.format(
                instant.atZone(plan.facility().zone()));
    }
}
