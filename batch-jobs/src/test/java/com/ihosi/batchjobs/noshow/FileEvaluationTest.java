package com.ihosi.batchjobs.noshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.batchjobs.visit.VisitFormat;
import com.ihosi.planner.PlannerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEvaluationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate UNTIL = FIRST.plusDays(74);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileOfTheProductIsJudgedOnTheDaysAfter() {
        FileEvaluation result = run(file(visits(i -> true)), UNTIL);
        assertThat(result.learntFrom()).isEqualTo(3_000);
        assertThat(result.evaluation().all().visits()).isEqualTo(1_000);
        assertThat(result.evaluation().all().auc().value()).isBetween(0.65, 0.85);
        assertThat(result.evaluation().all().ece()).isLessThan(0.06);
        assertThat(result.evaluation().all().beatPlainRate()).isTrue();
        assertThat(result.open()).isEqualTo(1);
    }

    @Test
    void fewVisitsAreLearntFromToo() {
        FileEvaluation result = run(file(visits(i -> i >= 2_900)), UNTIL);
        assertThat(result.learntFrom()).isEqualTo(100);
        assertThat(result.few()).isTrue();
        assertThat(result.evaluation().all().visits()).isEqualTo(1_000);
    }

    @Test
    void theFutureDoesNotLeakIn() {
        // Whoever misses any visit misses all: before the first one nobody can know.
        Random chance = new Random(3);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            LocalDate day = FIRST.plusDays(i / 40);
            rows.add(row("P" + i, day, day.minusDays(5), chance.nextInt(4) == 0 ? "noshow" : "fulfilled"));
        }
        FileEvaluation result = run(file(rows), UNTIL);
        assertThat(result.evaluation().all().auc().value()).isBetween(0.42, 0.58);
    }

    @Test
    void whatCannotBeLearntFromIsSaidInALine() {
        refused(file(List.of()), UNTIL, "there are no visits until 2026-03-20 whose outcome is known");
        refused(file(visits(i -> i < 3_000)), UNTIL, "there are no visits after 2026-03-20");
        refused(file(each(visits(i -> true), "noshow", "fulfilled")), UNTIL, "every patient came");
        refused(file(each(visits(i -> true), "fulfilled", "noshow")), UNTIL, "nobody came");
        List<String> one = visits(i -> true).stream()
                .map(row -> row.replaceFirst("P\\d+", "P1"))
                .toList();
        refused(file(one), UNTIL, "one patient's");
    }

    @Test
    void whatIsWrongWithAFileIsSaidInALine() throws IOException {
        refused(folder.resolve("nowhere.csv"), UNTIL, "does not exist");
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, "patient,booked_at,starts_at,status\nA,2026-01-05T08:00,soon,fulfilled\n");
        refused(bad, UNTIL, "Line 2 of %s: starts_at (\"soon\") must be a date".formatted(bad));
        Files.writeString(bad, "patient,booked_at,status\nA,2026-01-05,fulfilled\n");
        refused(bad, UNTIL, "has no column \"starts_at\", which the format ihosi needs");
        Files.writeString(bad, "");
        refused(bad, UNTIL, "is empty");
        assertThatThrownBy(() -> VisitFormat.get("nobodys"))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("There is no format \"nobodys\". There are: ihosi, vitoria");
        assertThatThrownBy(() -> VisitFormat.get("../ihosi")).hasMessageContaining("There is no format");
    }

    private void refused(Path file, LocalDate until, String reason) {
        assertThatThrownBy(() -> run(file, until))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
    }

    private static FileEvaluation run(Path file, LocalDate until) {
        return FileEvaluation.run(file, VisitFormat.get(VisitFormat.OWN), until, 1);
    }

    private static List<String> each(List<String> rows, String from, String to) {
        return rows.stream().map(row -> row.replace(from, to)).toList();
    }

    /** Forty a day; the farther ahead the likelier it is missed. */
    private static List<String> visits(IntPredicate wanted) {
        Random chance = new Random(2);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            LocalDate day = FIRST.plusDays(i / 40);
            int lead = chance.nextBoolean() ? 0 : 1 + chance.nextInt(30);
            boolean missed = chance.nextDouble() < (lead == 0 ? 0.05 : lead < 10 ? 0.25 : 0.4);
            String row = row("P" + chance.nextInt(900), day, day.minusDays(lead), missed ? "noshow" : "fulfilled");
            if (wanted.test(i)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String row(String patient, LocalDate day, LocalDate booked, String status) {
        return "north,%s,%sT10:00,%sT08:00,%s".formatted(patient, day, booked, status);
    }

    private Path file(List<String> rows) {
        List<String> lines = new ArrayList<>(rows);
        lines.addFirst("facility,patient,starts_at,booked_at,status");
        lines.add("north,Pending,2026-02-01T10:00,2026-01-30T10:00,booked");
        Path file = folder.resolve("visits.csv");
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
