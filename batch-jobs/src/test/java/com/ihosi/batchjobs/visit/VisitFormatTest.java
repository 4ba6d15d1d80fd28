package com.ihosi.batchjobs.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.noshow.Visit;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitFormatTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void daysWithoutHoursAndWordsOfTheirOwnAreRead() throws IOException {
        Path file = folder.resolve("city.csv");
        Files.writeString(file, """
                PatientId,AppointmentID,Gender,ScheduledDay,AppointmentDay,Age,Neighbourhood,Scholarship,Hipertension,Diabetes,Alcoholism,Handcap,SMS_received,No-show
                1,9,F,2020-04-27T18:38:08Z,2020-04-29T00:00:00Z,62,SOMEWHERE,0,1,0,0,0,1,Yes
                2,8,M,2020-04-30T07:00:00Z,2020-04-29T00:00:00Z,-1,SOMEWHERE,0,1,0,0,0,0,No
                """);
        VisitFile read = VisitFile.read(file, VisitFormat.get("vitoria"));
        assertThat(read.impossible()).isEqualTo(1);
        assertThat(read.visits())
                .containsExactly(new Visit(
                        "/1",
                        LocalDateTime.parse("2020-04-27T18:38:08"),
                        LocalDate.parse("2020-04-29"),
                        null,
                        null,
                        62,
                        Visit.Reminder.SENT,
                        null,
                        Visit.Outcome.MISSED,
                        Map.of(
                                "gender",
                                "F",
                                "welfare",
                                "0",
                                "hypertension",
                                "1",
                                "diabetes",
                                "0",
                                "alcoholism",
                                "0",
                                "disability",
                                "0")));
    }

    @Test
    void thePastOfAPatientIsThatAtOneFacility() throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, """
                facility,patient,booked_at,starts_at,status,birth_date
                north,1,2026-01-01T10:00,2026-01-05T10:00,fulfilled,1980-01-05
                south,1,2026-01-01T10:00,2026-01-05T11:00,noshow,1980-01-06
                """);
        List<Visit> visits =
                VisitFile.read(file, VisitFormat.get(VisitFormat.OWN)).visits();
        assertThat(visits).extracting(Visit::patient).containsExactly("north/1", "south/1");
        assertThat(visits).extracting(Visit::age).containsExactly(46, 45);
    }

    @Test
    void nothingForbiddenCanBeLearntFrom() {
        assertThatThrownBy(() -> format("patient=p\nbooked=b\nstarts=s\noutcome=o\ntype=Scholarship"))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("Nothing is learnt from the column \"Scholarship\"")
                .hasMessageContaining("not for poverty");
    }

    @Test
    void aFormatSaysAllThatIsNeededAndNothingUnknown() {
        assertThatThrownBy(() -> format("patient=p\nbooked=b\nstarts=s"))
                .hasMessageContaining("must say which column is \"outcome\"");
        assertThatThrownBy(() -> format("patient=p\nbooked=b\nstarts=s\noutcome=o\noutcome.kept=y"))
                .hasMessageContaining("must say what outcome.missed is");
        assertThatThrownBy(() -> format("shoe=p")).hasMessageContaining("speaks of \"shoe\", which there is not");
    }

    private static VisitFormat format(String text) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            return VisitFormat.of("test", properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
