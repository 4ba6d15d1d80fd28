package com.ihosi.batchjobs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.importing.ImportReport.Outcome;
import com.ihosi.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoImportTest {

    private static final Path DEMO = Path.of("../datasets/demo");

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    @Test
    void theDemoIsLoadedAndLoadingItAgainChangesNothing() {
        try (Importing importing = Importing.over(TEST.application())) {
            ImportReport report = importing.product().run(DEMO, ImportOptions.AS_IT_IS);

            assertThat(report.errors()).isEmpty();
            assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
            assertThat(report.rows()).containsEntry("appointments.csv", 28_000L).containsEntry("facilities.csv", 3L);
            assertThat(Content.counts(TEST))
                    .containsEntry("appointment", 28_000)
                    .containsEntry("doctor", 60)
                    .containsEntry("roster", 3)
                    .containsEntry("doctor_skill", 85);
            Map<String, String> first = Content.of(TEST);

            assertThat(importing.product().run(DEMO, ImportOptions.AS_IT_IS).outcome())
                    .isEqualTo(Outcome.LOADED);
            assertThat(Content.of(TEST)).isEqualTo(first);
        }
    }

    @Test
    void theDemoMovesToTheWeekAskedForAlsoOverClockChanges() {
        try (TestDatabase database = TestDatabase.fresh();
                Importing importing = Importing.over(database.application())) {
            LocalDate monday = LocalDate.of(2027, 4, 5);
            ImportReport report = importing.product().run(DEMO, ImportOptions.AS_IT_IS.movedTo(monday));

            assertThat(report.errors()).isEmpty();
            assertThat(report.anchor()).isEqualTo(monday);
            database.beyondPolicies(sql -> {
                assertThat(sql.fetchValue("select min(day) from demand")).hasToString("2027-04-05");
                assertThat(sql.fetchValue("select max(first_day) from roster")).hasToString("2027-03-29");
                assertThat(sql.fetchValue("""
                        select max(extract(hour from a.starts_at at time zone f.time_zone))::int
                        from appointment a join facility f on f.id = a.facility_id""")).isEqualTo(16);
                return true;
            });
        }
    }
}
