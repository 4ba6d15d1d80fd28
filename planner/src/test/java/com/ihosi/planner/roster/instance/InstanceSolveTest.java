package com.ihosi.planner.roster.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.solving.ProgressListener;
import com.ihosi.planner.roster.solving.SolveLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceSolveTest {

    private static final Path PUBLISHED = Path.of("../../shared/data/curtois/Instance1.txt");

    private final Path folder;

    InstanceSolveTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("instance.txt"), text);
    }

    private static String twoNurses() {
        return """
                SECTION_HORIZON\r
                14\r
                SECTION_SHIFTS\r
                D,480,\r
                N,600,D\r
                SECTION_STAFF\r
                A,D=14|N=14,4800,2000,5,2,2,1\r
                B,D=14|N=14,4800,2000,5,2,2,1\r
                SECTION_COVER\r
                """ + "%d,D,1,100,1\r\n%d,N,1,100,1\r\n".formatted(3, 4);
    }

    @Test
    void theRosterWrittenCostsWhatTheResultSays() throws IOException {
        Path file = write(twoNurses());
        Path out = folder.resolve("roster.csv");
        InstanceSolve.Result result =
                InstanceSolve.run(file, SolveLimits.steps(20, 1), out, ProgressListener.NONE, () -> false);
        Instance instance = InstanceSolve.read(file);
        Roster roster = RosterCsv.read(instance, Files.readAllLines(out)).roster();
        RosterAudit audit = RosterAudit.of(instance.problem(), roster);
        assertThat(result.hard()).isEqualTo(audit.brokenHardRules()).isZero();
        assertThat(result.cost()).isEqualTo(audit.score().soft()).isZero();
    }

    @Test
    void thePublishedOptimumOfTheSmallestInstanceIsFound() {
        assumeTrue(Files.isRegularFile(PUBLISHED), "the published instances are not there");
        InstanceSolve.Result result = InstanceSolve.run(
                PUBLISHED, SolveLimits.steps(1000, 1), folder.resolve("r.csv"), ProgressListener.NONE, () -> false);
        assertThat(result.hard()).isZero();
        assertThat(result.cost()).isEqualTo(607);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> InstanceSolve.run(folder.resolve("none.txt"), 1, 1, folder.resolve("r.csv")))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("none.txt) cannot be read.");
    }

    @Test
    void aLineThatCannotBeUnderstoodIsNamedWithItsFile() throws IOException {
        Path file = write("SECTION_HORIZON\nsoon\n");
        assertThatThrownBy(() -> InstanceSolve.read(file))
                .isInstanceOf(PlannerException.class)
                .hasMessageStartingWith(file + ", line 2: ");
    }

    @Test
    void aFolderThatIsNotThereIsRefusedBeforeTheSolve() throws IOException {
        Path file = write(twoNurses());
        List<Path> wrong = List.of(folder, folder.resolve("none/roster.csv"));
        for (Path out : wrong) {
            assertThatThrownBy(() -> InstanceSolve.run(file, 600, 1, out))
                    .isInstanceOf(PlannerException.class)
                    .hasMessageContaining("must be a file in a folder that exists.");
        }
    }
}
