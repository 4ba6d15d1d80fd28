package com.ihosi.batchjobs.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.batchjobs.dataset.DatasetException;
import com.ihosi.batchjobs.dataset.RowError;
import com.ihosi.batchjobs.generating.DatasetGenerator;
import com.ihosi.batchjobs.generating.GeneratorOptions;
import com.ihosi.batchjobs.importing.ImportReport.Outcome;
import com.ihosi.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DatasetImportTest {

    @RegisterExtension
    static final TestDatabase EMPTY = TestDatabase.fresh();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void generate() {
        DatasetGenerator.write(folder.resolve("made"), options(11));
    }

    @Test
    void aGeneratedSetOfTwoFacilitiesIsLoadedAndLoadingItAgainChangesNothing() {
        try (TestDatabase database = TestDatabase.fresh();
                Importing importing = Importing.over(database.application())) {
            assertThat(importing.product().run(made(), ImportOptions.AS_IT_IS).outcome())
                    .isEqualTo(Outcome.LOADED);
            assertThat(Content.counts(database))
                    .containsEntry("appointment", 400)
                    .containsEntry("facility", 2);
            Map<String, String> first = Content.of(database);

            assertThat(importing.product().run(made(), ImportOptions.AS_IT_IS).errors())
                    .isEmpty();
            assertThat(Content.of(database)).isEqualTo(first);
        }
    }

    @Test
    void aSetThatMovesGoesBackToWhereItWas() {
        try (TestDatabase database = TestDatabase.fresh();
                Importing importing = Importing.over(database.application())) {
            importing.product().run(made(), ImportOptions.AS_IT_IS);
            String times = Content.times(database);
            LocalDate later = LocalDate.of(2026, 11, 30);
            assertThat(importing
                            .product()
                            .run(made(), ImportOptions.AS_IT_IS.movedTo(later))
                            .errors())
                    .isEmpty();
            assertThat(Content.times(database)).isNotEqualTo(times);

            assertThat(importing.product().run(made(), ImportOptions.AS_IT_IS).errors())
                    .isEmpty();
            assertThat(Content.times(database)).isEqualTo(times);
        }
    }

    @Test
    void aSetThatMovesOverClockChangesKeepsItsLocalTimes() {
        LocalDate summer = LocalDate.of(2026, 7, 6);
        try (TestDatabase database = TestDatabase.fresh();
                Importing importing = Importing.over(database.application())) {
            importing.product().run(made(), ImportOptions.AS_IT_IS);
            Object hours = localHours(database);

            ImportReport report = importing.product().run(made(), ImportOptions.AS_IT_IS.movedTo(summer));

            assertThat(report.anchor()).isEqualTo(summer);
            assertThat(localHours(database)).isEqualTo(hours);
            Object lastRoster = database.beyondPolicies(sql -> sql.fetchValue("select max(first_day) from roster"));
            assertThat(lastRoster).hasToString("2026-06-29");
        }
    }

    private static Object localHours(TestDatabase database) {
        Object hours = database.beyondPolicies(sql -> sql.fetchValue("""
                select string_agg((a.starts_at at time zone f.time_zone)::time::text, ',' order by a.id)
                from appointment a join facility f on f.id = a.facility_id"""));
        return Objects.requireNonNull(hours);
    }

    @Test
    void aChangedRowIsChangedAndNothingElse() throws IOException {
        try (TestDatabase database = TestDatabase.fresh();
                Importing importing = Importing.over(database.application())) {
            importing.product().run(made(), ImportOptions.AS_IT_IS);
            Map<String, String> first = Content.of(database);
            edit("departments.csv", 2, line -> line.replace("Emergency", "Urgent Care"));

            importing.product().run(made(), ImportOptions.AS_IT_IS);

            assertThat(Content.of(database))
                    .hasEntrySatisfying("department", text -> assertThat(text).isNotEqualTo(first.get("department")));
            Object changed = database.beyondPolicies(
                    sql -> sql.fetchValue("select string_agg(name, ',') from department where row_version > 1"));
            assertThat(changed).isEqualTo("Urgent Care");
        }
    }

    @Test
    void aDryRunChangesNothing() {
        try (Importing importing = Importing.over(EMPTY.application())) {
            ImportReport report = importing.product().run(made(), ImportOptions.AS_IT_IS.asDryRun());

            assertThat(report.outcome()).isEqualTo(Outcome.CHECKED);
            assertThat(report.rows()).containsEntry("appointments.csv", 400L);
            assertThat(Content.counts(EMPTY)).isEmpty();
        }
    }

    @Test
    void everyBadRowIsNamedAndNothingIsWritten() throws IOException {
        List<String> appointments = Files.readAllLines(made().resolve("appointments.csv"));
        String facility = appointments.get(1).split(",", -1)[0];
        edit("appointments.csv", 2, line -> line.replaceFirst(",A0000001,", ",A0000002,"));
        edit("appointments.csv", 5, line -> line.replaceFirst("no,", "maybe,").replaceFirst("yes,", "maybe,"));
        edit("demand.csv", 3, line -> line.replace(",100,10", ",-1,10").replace(",150,10", ",-1,10"));
        edit("memberships.csv", 2, line -> line.replace("admin@", "nobody@"));
        edit("employments.csv", 4, line -> line.replaceFirst(",[0-9]{4}-[0-9-]{5},", ",2020-02-30,"));

        try (Importing importing = Importing.over(EMPTY.application())) {
            ImportReport report = importing.product().run(made(), ImportOptions.AS_IT_IS);

            assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(report.errors().stream().map(RowError::toString))
                    .anyMatch(text -> text.startsWith("memberships.csv, line 2, column email: 'nobody@")
                            && text.endsWith("is not in accounts.csv"))
                    .contains(
                            "employments.csv, line 4, column starts_on: '2020-02-30' is not a date such as 2026-11-23")
                    .contains("demand.csv, line 3, column under_price: '-1' is out of range: 0 to 1000000")
                    .contains("appointments.csv, line 3, column appointment: 'A0000002' is there twice with the same"
                            + " facility")
                    .contains("appointments.csv, line 5, column new_patient: 'maybe' is neither yes nor no");
            assertThat(facility).isNotEmpty();
            assertThat(report.errorCount()).isEqualTo(report.errors().size());
            assertThat(Content.counts(EMPTY)).isEmpty();
        }
    }

    @Test
    void overlapsAreFoundOverAllFacilities() throws IOException {
        List<String> appointments = new ArrayList<>(Files.readAllLines(made().resolve("appointments.csv")));
        String copied = appointments.get(1).replaceFirst(",A0000001,", ",B1,");
        appointments.add(copied);
        Files.write(made().resolve("appointments.csv"), appointments);

        try (Importing importing = Importing.over(EMPTY.application())) {
            ImportReport report = importing.product().run(made(), ImportOptions.AS_IT_IS);

            assertThat(report.errors().stream().map(RowError::toString))
                    .anyMatch(text -> text.matches("appointments.csv, line \\d+: the doctor .* is taken at this time"
                            + " already \\(appointments.csv, line \\d+\\)"))
                    .anyMatch(text -> text.contains("the patient "));
        }
    }

    @Test
    void errorsAreCountedButNotAllKept() throws IOException {
        Path file = made().resolve("appointments.csv");
        List<String> bad = Files.readAllLines(file).stream()
                .map(line -> line.replaceAll(",(fulfilled|noshow|cancelled),", ",gone,"))
                .toList();
        Files.write(file, bad);

        try (Importing importing = Importing.over(EMPTY.application())) {
            ImportReport report = importing.product().run(made(), ImportOptions.AS_IT_IS.asDryRun());

            assertThat(report.errorCount()).isEqualTo(400);
            assertThat(report.errors()).hasSize(ErrorList.MOST_KEPT);
        }
    }

    @Test
    void aSecondImportAtTheSameTimeIsRefused() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (TestDatabase database = TestDatabase.fresh();
                Importing importing = Importing.over(database.application())) {
            DatasetImport waiting = importing.telling(file -> {
                begun.countDown();
                await(go);
            });
            CompletableFuture<ImportReport> first =
                    CompletableFuture.supplyAsync(() -> waiting.run(made(), ImportOptions.AS_IT_IS));
            await(begun);

            assertThatThrownBy(() -> importing.product().run(made(), ImportOptions.AS_IT_IS))
                    .isInstanceOf(ImportRunningException.class)
                    .hasMessage("Another import is running. Wait until it has ended.");
            go.countDown();
            assertThat(first.get(1, TimeUnit.MINUTES).outcome()).isEqualTo(Outcome.LOADED);
        }
    }

    @Test
    void whatTheDatabaseHoldsIsNotOverwrittenByAnotherTenant() throws IOException {
        try (TestDatabase database = TestDatabase.fresh();
                Importing importing = Importing.over(database.application())) {
            importing.product().run(made(), ImportOptions.AS_IT_IS);
            Map<String, String> first = Content.of(database);
            replaceEverywhere("group-b,", "group-z,");

            ImportReport report = importing.product().run(made(), ImportOptions.AS_IT_IS);

            assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(report.errors()).singleElement().satisfies(error -> assertThat(error.toString())
                    .contains("belongs to another tenant"));
            assertThat(Content.of(database)).isEqualTo(first);
        }
    }

    @Test
    void aFolderThatIsNoDataSetIsRefused() {
        try (Importing importing = Importing.over(EMPTY.application())) {
            assertThatThrownBy(() -> importing.product().run(folder, ImportOptions.AS_IT_IS))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("this is no data set");
        }
    }

    private Path made() {
        return folder.resolve("made");
    }

    static GeneratorOptions options(long seed) {
        return new GeneratorOptions(
                seed,
                "Two",
                LocalDate.of(2026, 3, 16),
                2,
                16,
                120,
                400,
                0.25,
                1,
                List.of(ZoneId.of("America/New_York"), ZoneId.of("Europe/Berlin")));
    }

    private void edit(String file, int line, UnaryOperator<String> change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(made().resolve(file)));
        String before = lines.get(line - 1);
        lines.set(line - 1, change.apply(before));
        assertThat(lines.get(line - 1)).isNotEqualTo(before);
        Files.write(made().resolve(file), lines);
    }

    private void replaceEverywhere(String text, String by) throws IOException {
        for (String file : List.of("tenants.csv", "facilities.csv")) {
            Path path = made().resolve(file);
            Files.writeString(path, Files.readString(path).replace(text, by));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
