package com.ihosi.batchjobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatasetDocumentationTest {

    private static final Path README = Path.of("../datasets/demo/README.md");

    @Test
    void theReadmeDescribesEveryColumnAsTheCodeReadsIt() throws IOException {
        Path expected = Path.of("target/columns.md");
        Files.createDirectories(Path.of("target"));
        Files.writeString(expected, FormatTable.markdown());

        assertThat(Files.readString(README))
                .as("the tables at the end of %s have to be those in %s", README, expected.toAbsolutePath())
                .endsWith(Files.readString(expected));
    }

    @Test
    void eachFileComesAfterThoseItsRowsReferTo() {
        for (FileFormat<?> format : DatasetFormat.FILES) {
            assertThat(DatasetFormat.FILES.indexOf(format))
                    .as(format.fileName())
                    .isGreaterThan(format.references().stream()
                            .map(reference -> DatasetFormat.FILES.indexOf(DatasetFormat.of(reference.to())))
                            .max(Integer::compare)
                            .orElse(-1));
        }
    }
}
