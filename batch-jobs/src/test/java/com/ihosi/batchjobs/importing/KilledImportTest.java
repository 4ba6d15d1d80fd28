package com.ihosi.batchjobs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.generating.DatasetGenerator;
import com.ihosi.batchjobs.importing.ImportReport.Outcome;
import com.ihosi.schema.testing.OtherProcess;
import com.ihosi.schema.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;

class KilledImportTest {

    private static final int KILLED = 137;

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    @TempDir
    Path folder = Path.of("");

    @Test
    void anImportKilledBetweenFilesLeavesNothingAndTheNextOneRestartsIt() throws Exception {
        Path made = folder.resolve("made");
        DatasetGenerator.write(made, DatasetImportTest.options(12));

        assertThat(importUntil(made, "patients.csv")).isEqualTo(KILLED);
        try (Importing importing = Importing.over(TEST.application())) {
            assertThat(Content.counts(TEST)).isEmpty();
            assertThat(importing.jobs().findRunningJobExecutions(ImportJob.NAME))
                    .hasSize(1);

            assertThat(importing.product().run(made, ImportOptions.AS_IT_IS).outcome())
                    .isEqualTo(Outcome.LOADED);
            Map<String, String> restarted = Content.of(TEST);
            assertThat(executions(importing)).containsExactly(BatchStatus.COMPLETED, BatchStatus.FAILED);

            assertThat(importing.product().run(made, ImportOptions.AS_IT_IS).outcome())
                    .isEqualTo(Outcome.LOADED);
            assertThat(Content.of(TEST)).isEqualTo(restarted);
        }
    }

    private static List<BatchStatus> executions(Importing importing) {
        JobInstance last = Optional.ofNullable(importing.jobs().getLastJobInstance(ImportJob.NAME))
                .orElseThrow();
        return importing.jobs().getJobExecutions(last).stream()
                .map(JobExecution::getStatus)
                .toList();
    }

    /** Imports in a process of its own, which dies without a word after a file. */
    private static int importUntil(Path made, String file) throws IOException, InterruptedException {
        return OtherProcess.run(ImportThatIsKilled.class, TEST.url(), made.toString(), file);
    }
}
