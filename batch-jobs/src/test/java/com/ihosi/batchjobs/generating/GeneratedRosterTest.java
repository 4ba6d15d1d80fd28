package com.ihosi.batchjobs.generating;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.dataset.row.ContractRow;
import com.ihosi.batchjobs.dataset.row.DemandRow;
import com.ihosi.batchjobs.dataset.row.DutyRow;
import com.ihosi.batchjobs.dataset.row.ShiftSuccessionRow;
import com.ihosi.batchjobs.dataset.row.ShiftTypeRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedRosterTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder = Path.of("");

    /** All that the hidden roster promises, judged again without the code that made it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theHiddenRosterKeepsTheRulesOfEveryContract(long seed) {
        GroupPlan group = group(seed);
        List<DoctorPlan> doctors = Staffing.of(group);
        LeavePlan leaves = LeavePlan.of(group, doctors);
        for (FacilityPlan facility : group.facilities()) {
            for (DepartmentKind department : facility.departments()) {
                List<Posting> postings = doctors.stream()
                        .flatMap(doctor -> doctor.postings().stream())
                        .filter(posting -> posting.facility().equals(facility) && posting.department() == department)
                        .toList();
                DepartmentRoster roster = new DepartmentRoster(group, facility, department, postings, leaves);
                roster.members().forEach(member -> assertKept(member, roster.terms(member), group, leaves));
            }
        }
    }

    private static void assertKept(MemberLine member, Terms terms, GroupPlan group, LeavePlan leaves) {
        int days = 7 * (4 + group.weeks());
        for (int week = 3; week < 4 + group.weeks(); week++) {
            int absent = 0;
            for (int day = 7 * week; day < 7 * week + 7; day++) {
                absent += leaves.away(member.posting().doctor(), group.anchor().plusDays(day - 28)) ? 1 : 0;
            }
            assertThat(member.shiftsInWeek(7 * week)).isBetween(terms.leastShifts(absent), terms.mostShifts());
        }
        int run = 0;
        int off = terms.leastOffInARow();
        for (int day = 0; day < days; day++) {
            ShiftKind shift = member.on(day);
            ShiftKind before = member.on(day - 1);
            if (shift == null) {
                assertThat(before == null || run >= terms.leastInARow()).isTrue();
                off++;
                run = 0;
                continue;
            }
            assertThat(leaves.away(member.posting().doctor(), group.anchor().plusDays(day - 28)))
                    .isFalse();
            assertThat(
                            before == null
                                    ? off >= terms.leastOffInARow()
                                    : !before.notFollowedBy().contains(shift))
                    .isTrue();
            run++;
            off = 0;
            assertThat(run).isLessThanOrEqualTo(terms.mostInARow());
        }
    }

    @Test
    void pastRostersKeepContractsAndSuccessions() {
        Made made = demo();
        Map<String, ContractRow> contracts = made.rows(ContractRow.class).stream()
                .collect(Collectors.toMap(row -> row.facility() + row.doctor(), Function.identity()));
        Map<String, Long> bans = made.rows(ShiftSuccessionRow.class).stream()
                .collect(Collectors.groupingBy(
                        row -> row.facility() + row.shift() + ">" + row.nextShift(), Collectors.counting()));
        Map<String, TreeMap<LocalDate, DutyRow>> lines = new HashMap<>();
        for (DutyRow duty : made.rows(DutyRow.class)) {
            assertThat(duty.day()).isBetween(ANCHOR.minusWeeks(4), ANCHOR.minusDays(1));
            TreeMap<LocalDate, DutyRow> line =
                    lines.computeIfAbsent(duty.facility() + duty.doctor(), none -> new TreeMap<>());
            assertThat(line.put(duty.day(), duty)).isNull();
        }
        lines.forEach((key, line) -> {
            ContractRow contract = Objects.requireNonNull(contracts.get(key));
            for (LocalDate monday = ANCHOR.minusWeeks(4); monday.isBefore(ANCHOR); monday = monday.plusWeeks(1)) {
                assertThat(480 * line.subMap(monday, monday.plusWeeks(1)).size())
                        .isLessThanOrEqualTo(contract.maxMinutesPerWeek());
            }
            assertThat(follows(line.values())).noneMatch(bans::containsKey);
        });
    }

    @Test
    void demandIsTightAndSmallerThanWhatContractsAllow() {
        Made made = demo();
        int most = made.rows(ContractRow.class).stream()
                .mapToInt(ContractRow::maxMinutesPerWeek)
                .sum();
        Map<String, ShiftTypeRow> shifts = made.rows(ShiftTypeRow.class).stream()
                .collect(Collectors.toMap(row -> row.facility() + row.shift(), Function.identity()));

        for (int week = 0; week < 4; week++) {
            LocalDate monday = ANCHOR.plusWeeks(week);
            int needed = made.rows(DemandRow.class).stream()
                    .filter(row -> !row.day().isBefore(monday) && row.day().isBefore(monday.plusWeeks(1)))
                    .mapToInt(row -> row.required()
                            * Objects.requireNonNull(shifts.get(row.facility() + row.shift()))
                                    .minutes())
                    .sum();
            assertThat((double) needed / most).isBetween(0.7, 0.95);
        }
    }

    private static List<String> follows(Collection<DutyRow> line) {
        return line.stream()
                .flatMap(duty -> line.stream()
                        .filter(next -> next.day().equals(duty.day().plusDays(1)))
                        .map(next -> duty.facility() + duty.shift() + ">" + next.shift()))
                .toList();
    }

    private Made demo() {
        DatasetGenerator.writeDemo(folder.resolve("demo"));
        return new Made(folder.resolve("demo"));
    }

    private static GroupPlan group(long seed) {
        return RandomGroup.plan(new GeneratorOptions(
                seed, "Group", ANCHOR, 4, 80, 100, 0, 0.25, 4, List.of(ZoneId.of("UTC"), ZoneId.of("Asia/Tokyo"))));
    }
}
