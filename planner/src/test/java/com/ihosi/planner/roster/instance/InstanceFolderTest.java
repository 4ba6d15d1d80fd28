package com.ihosi.planner.roster.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFolderTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void instancesComeByTheirNumbers() throws IOException {
        for (String name : new String[] {"Ward10.txt", "Ward2.txt", "Ward1.txt", "notes.md", "Ward.txt"}) {
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(InstanceFolder.list(folder).stream().map(InstanceFolder::name))
                .containsExactly("Ward", "Ward1", "Ward2", "Ward10");
    }

    @Test
    void aFolderWithoutInstancesIsRefused() {
        assertThatThrownBy(() -> InstanceFolder.list(folder))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("has no instance.");
        assertThatThrownBy(() -> InstanceFolder.list(folder.resolve("none")))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("none) cannot be read.");
    }

    @Test
    void bestKnownCostsAreReadByName() throws IOException {
        Path file = Files.writeString(folder.resolve("best.csv"), "# published\nWard1,607\n\nWard2 = 0\n");
        assertThat(InstanceFolder.readBestKnown(file)).isEqualTo(Map.of("Ward1", 607L, "Ward2", 0L));
    }

    @Test
    void aLineThatIsNoCostIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("best.csv"), "Ward1,607\nWard2,-3\n");
        assertThatThrownBy(() -> InstanceFolder.readBestKnown(file))
                .isInstanceOf(PlannerException.class)
                .hasMessageStartingWith("Line 2 of ")
                .hasMessageContaining("\"Ward2,-3\"");
    }
}
