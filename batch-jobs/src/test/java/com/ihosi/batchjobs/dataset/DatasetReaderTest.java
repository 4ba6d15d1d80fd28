package com.ihosi.batchjobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.batchjobs.dataset.row.SkillRow;
import com.ihosi.batchjobs.dataset.row.TravelTimeRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetReaderTest {

    private final List<RowError> errors = new ArrayList<>();
    private final List<SkillRow> skills = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    @Test
    void columnsMayComeInAnyOrder() throws IOException {
        long rows = readSkills("\uFEFFname,skill\r\n Cardiology ,cardio\r\n");

        assertThat(errors).isEmpty();
        assertThat(rows).isEqualTo(1);
        assertThat(skills).containsExactly(new SkillRow("cardio", "Cardiology"));
    }

    @Test
    void aBadValueIsNamedWithFileLineColumnAndReason() throws IOException {
        readSkills("skill,name\ngood,\"two\nlines\"\nnot good,Name\nother,\n");

        assertThat(skills).hasSize(1);
        assertThat(errors)
                .extracting(RowError::toString)
                .containsExactly(
                        "skills.csv, line 4, column skill: 'not good' is not of the form: letters, digits, dots, hyphens"
                                + " and _",
                        "skills.csv, line 5, column name: '' is empty, but needs a value");
    }

    @Test
    void unknownMissingAndDoubledColumnsAreNamed() throws IOException {
        readSkills("skill,title,skill\na,b,c\n");

        assertThat(errors)
                .extracting(RowError::toString)
                .containsExactly(
                        "skills.csv, line 1: the column name is missing",
                        "skills.csv, line 1: the column 'title' is unknown. The columns are skill, name",
                        "skills.csv, line 1: the column skill is there twice");
    }

    @Test
    void aRowOfTheWrongWidthIsNamed() throws IOException {
        readSkills("skill,name\na,b,c\nd,e\n");

        assertThat(errors)
                .extracting(RowError::toString)
                .containsExactly("skills.csv, line 2: the row has 3 values, the header has 2 columns");
        assertThat(skills).containsExactly(new SkillRow("d", "e"));
    }

    @Test
    void aFileThatIsNoUtf8IsNamedWithTheLine() throws IOException {
        Files.write(folder.resolve("skills.csv"), "skill,name\na,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        reader().read(DatasetFormat.SKILL, row -> skills.add(row.value()), errors::add);

        assertThat(errors).singleElement().satisfies(error -> assertThat(error.reason())
                .contains("not in UTF-8"));
    }

    @Test
    void anOpenQuoteIsNamed() throws IOException {
        readSkills("skill,name\na,\"b\n");

        assertThat(errors).singleElement().satisfies(error -> assertThat(error.file())
                .isEqualTo("skills.csv"));
    }

    @Test
    void aRowThatContradictsItselfIsNamed() throws IOException {
        Files.writeString(folder.resolve("travel_times.csv"), "from_facility,to_facility,minutes\na,a,10\na,b,1441\n");

        reader().read(DatasetFormat.of(TravelTimeRow.class), row -> {}, errors::add);

        assertThat(errors)
                .extracting(RowError::toString)
                .containsExactly(
                        "travel_times.csv, line 2, column to_facility: 'a' is from_facility too",
                        "travel_times.csv, line 3, column minutes: '1441' is out of range: 0 to 1440");
    }

    @Test
    void missingAndUnknownFilesAreNamed() throws IOException {
        for (FileFormat<?> format : DatasetFormat.FILES) {
            Files.writeString(folder.resolve(format.fileName()), "");
        }
        Files.delete(folder.resolve("skills.csv"));
        Files.writeString(folder.resolve("nurses.csv"), "");

        assertThat(reader().checkFiles())
                .extracting(RowError::toString)
                .containsExactly(
                        "skills.csv: the file is missing. A file without rows still needs its header",
                        "nurses.csv: a data set has no such file");
    }

    @Test
    void aFolderWithoutDescriptionIsNoDataSet() {
        assertThatThrownBy(() -> reader().description())
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("dataset.properties is missing");
        assertThatThrownBy(() -> new DatasetReader(folder.resolve("nowhere")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void theAnchorMustBeAMonday() throws IOException {
        Files.writeString(folder.resolve("dataset.properties"), "format=1\nname=N\nanchor=2026-11-24\n");

        assertThatThrownBy(() -> reader().description()).hasMessageContaining("must be a Monday");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        DatasetDescription description = new DatasetDescription("Two", LocalDate.of(2026, 11, 23), 5);
        Path written = folder.resolve("written");
        try (DatasetWriter writer = new DatasetWriter(written, description)) {
            writer.write(new SkillRow("a.b", "He said \"no\", twice"));
        }

        DatasetReader reader = new DatasetReader(written);
        assertThat(reader.checkFiles()).isEmpty();
        assertThat(reader.description()).isEqualTo(description);
        reader.read(DatasetFormat.SKILL, row -> skills.add(row.value()), errors::add);
        assertThat(skills).containsExactly(new SkillRow("a.b", "He said \"no\", twice"));
        assertThatThrownBy(() -> new DatasetWriter(written, description)).hasMessageContaining("is not empty");
    }

    private long readSkills(String text) throws IOException {
        Files.writeString(folder.resolve("skills.csv"), text);
        return reader().read(DatasetFormat.SKILL, row -> skills.add(row.value()), errors::add);
    }

    private DatasetReader reader() {
        return new DatasetReader(folder);
    }
}
