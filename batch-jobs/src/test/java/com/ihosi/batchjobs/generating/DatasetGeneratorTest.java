package com.ihosi.batchjobs.generating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.batchjobs.dataset.row.AppointmentRow;
import com.ihosi.batchjobs.dataset.row.DoctorRow;
import com.ihosi.batchjobs.dataset.row.EmploymentRow;
import com.ihosi.batchjobs.dataset.row.FacilityRow;
import com.ihosi.batchjobs.dataset.row.PatientRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetGeneratorTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 3, 16);

    @TempDir
    Path folder = Path.of("");

    @Test
    void theSameSeedMakesTheSameFiles() throws IOException {
        DatasetGenerator.write(folder.resolve("a"), options(3, 4, 900));
        DatasetGenerator.write(folder.resolve("b"), options(3, 4, 900));
        DatasetGenerator.write(folder.resolve("c"), options(4, 4, 900));

        assertThat(files("a")).isEqualTo(files("b"));
        assertThat(files("a").get("patients.csv")).isNotEqualTo(files("c").get("patients.csv"));
    }

    @Test
    void theSizeIsTheOneAskedFor() {
        DatasetGenerator.write(folder.resolve("a"), options(3, 4, 900));
        Made made = new Made(folder.resolve("a"));

        assertThat(made.rows(FacilityRow.class)).hasSize(4);
        assertThat(made.rows(FacilityRow.class))
                .extracting(FacilityRow::timeZone)
                .contains(ZoneId.of("Europe/Dublin"));
        assertThat(made.rows(DoctorRow.class)).hasSize(40);
        assertThat(made.rows(PatientRow.class)).hasSize(300);
        assertThat(made.rows(AppointmentRow.class)).hasSize(900);
        assertThat(facilitiesPerDoctor(made)).filteredOn(count -> count == 2).hasSize(10);
    }

    @Test
    void aGroupWithoutSharedDoctorsHasNone() {
        DatasetGenerator.write(
                folder.resolve("a"),
                new GeneratorOptions(1, "One", ANCHOR, 1, 6, 20, 0, 0, 1, List.of(ZoneId.of("UTC"))));

        assertThat(facilitiesPerDoctor(new Made(folder.resolve("a")))).containsOnly(1L);
    }

    @Test
    void moreAppointmentsThanDoctorsCanSeeAreRefused() {
        assertThatThrownBy(() -> DatasetGenerator.write(folder.resolve("a"), options(3, 4, 1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "The number of appointments \\(1000000\\) must be at most \\d+ for so many doctors.*");
    }

    @Test
    void impossibleSizesAreRefusedWithTheBound() {
        assertThatThrownBy(() -> GeneratorOptions.ofFacilities(1, ANCHOR, 0))
                .hasMessage("The number of facilities (0) must be from 1 to 5000.");
        assertThatThrownBy(() -> GeneratorOptions.ofFacilities(1, ANCHOR.plusDays(1), 2))
                .hasMessage("The anchor (2026-03-17) must be a Monday.");
    }

    @Test
    void theDemoThatIsKeptIsTheOneThatIsGenerated() throws IOException {
        Path kept = Path.of("../datasets/demo");
        DatasetGenerator.writeDemo(folder.resolve("demo"));

        for (Map.Entry<String, String> file : files("demo").entrySet()) {
            assertThat(Files.readString(kept.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private GeneratorOptions options(long seed, int facilities, int appointments) {
        return new GeneratorOptions(
                seed,
                "Group",
                ANCHOR,
                facilities,
                10 * facilities,
                300,
                appointments,
                0.25,
                2,
                List.of(ZoneId.of("America/New_York"), ZoneId.of("Europe/Dublin")));
    }

    private static List<Long> facilitiesPerDoctor(Made made) {
        return made.rows(EmploymentRow.class).stream()
                .collect(Collectors.groupingBy(EmploymentRow::doctor, Collectors.counting()))
                .values()
                .stream()
                .toList();
    }

    private Map<String, String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.collect(Collectors.toMap(
                    file -> String.valueOf(file.getFileName()), DatasetGeneratorTest::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
