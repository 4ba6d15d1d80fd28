package com.ihosi.planner.roster.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.Score;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceReaderTest {

    private static final String TINY = """
            # made for this test
            SECTION_HORIZON
            7

            SECTION_SHIFTS
            E,480,
            L,480,E|L

            SECTION_STAFF
            # ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutive, MinConsecutive, MinDaysOff, MaxWeekends
            Ann,E=7|L=2,2400,960,5,2,2,1
            Bob,E=0|L=7,2400,0,5,1,1,0

            SECTION_DAYS_OFF
            Ann,0,6

            SECTION_SHIFT_ON_REQUESTS
            Ann,2,E,3

            SECTION_SHIFT_OFF_REQUESTS
            Bob,1,L,2

            SECTION_COVER
            1,E,1,100,1
            1,L,-0,100,1
            """;

    private static Instance tiny() {
        return InstanceReader.read(TINY.lines().toList());
    }

    private static RosterAudit audit(String... rows) {
        Instance instance = tiny();
        Roster.Reading reading = RosterCsv.read(
                instance,
                ("employee,day,shift\n" + String.join("\n", rows)).lines().toList());
        assertThat(reading.refused()).isEmpty();
        return RosterAudit.of(instance.problem(), reading.roster());
    }

    @Test
    void anEmptyRosterCostsItsRequestsAndItsCover() {
        RosterAudit audit = audit();
        assertThat(audit.score()).isEqualTo(new Score(16, 0, 103));
        assertThat(audit.brokenHardRules()).isEqualTo(1);
    }

    @Test
    void aRosterThatKeepsEverythingCostsNothing() {
        RosterAudit audit = audit("Ann,1,E", "Ann,2,E");
        assertThat(audit.score()).isEqualTo(Score.PERFECT);
    }

    @Test
    void tooMuchCoverAndARefusedRequestCost() {
        assertThat(audit("Ann,1,E", "Ann,2,E", "Bob,1,L").score()).isEqualTo(new Score(0, 0, 3));
    }

    @Test
    void aShiftThatTheEmployeeMayNotHaveIsSetAside() {
        Instance instance = tiny();
        Roster.Reading reading =
                RosterCsv.read(instance, List.of("employee,day,shift", "Bob,0,E", "Ann,0,E", "Ann,1,E"));
        assertThat(reading.refused()).hasSize(2);
        assertThat(reading.roster().duties()).hasSize(1);
    }

    @Test
    void aRosterIsReadAsItWasWritten() {
        Instance instance = tiny();
        List<String> lines = List.of("employee,day,shift", "Ann,1,E", "Ann,2,E", "Bob,4,L");
        assertThat(RosterCsv.write(instance, RosterCsv.read(instance, lines).roster()))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    7                       ; seven              ; 3 ; line 3: "seven" is not a number of days between 1 and 400.
                    Ann,0,6                 ; Ann,0,7            ; 15; line 15: "7" is not a day between 0 and 6.
                    Ann,0,6                 ; Ann,0,x            ; 15; line 15: "x" is not a day between 0 and 6.
                    Ann,2,E,3               ; Zoe,2,E,3          ; 18; line 18: "Zoe" is not a known employee.
                    Bob,1,L,2               ; Bob,1,N,2          ; 21; line 21: "N" is not a known shift.
                    1,E,1,100,1             ; 1,E,1,100          ; 24; line 24: 4 fields are there where 5 are expected.
                    1,L,-0,100,1            ; 1,E,0,100,1        ; 25; line 25: The cover of "E" on day 1 is there for the second time.
                    1,L,-0,100,1            ; 1,L,-1,100,1       ; 25; line 25: "-1" is not a number of employees between 0 and 10000.
                    L,480,E|L               ; L,480,E|N          ; 7 ; line 7: "N" is not a known shift.
                    L,480,E|L               ; E,480,             ; 7 ; line 7: The shift "E" is there for the second time.
                    E=7|L=2                 ; E7|L=2             ; 11; line 11: "E7" is not a shift and its most, such as E=14.
                    SECTION_DAYS_OFF        ; SECTION_HOLIDAYS   ; 14; line 14: "SECTION_HOLIDAYS" is not a known section.
                    SECTION_DAYS_OFF        ; SECTION_SHIFTS     ; 14; line 14: SECTION_SHIFTS is there for the second time.
                    # made for this test    ; horizon            ; 1 ; line 1: "horizon" stands before the first section.
                    """)
    void aWrongLineIsNamed(String right, String wrong, int line, String message) {
        List<String> lines = TINY.replace(right, wrong).lines().toList();
        assertThatThrownBy(() -> InstanceReader.read(lines))
                .isInstanceOfSatisfying(InstanceFormatException.class, refusal -> assertThat(refusal.line())
                        .isEqualTo(line))
                .hasMessage(message);
    }

    @Test
    void aFileThatEndsTooEarlyIsRefused() {
        List<String> lines =
                TINY.substring(0, TINY.indexOf("SECTION_COVER")).lines().toList();
        assertThatThrownBy(() -> InstanceReader.read(lines)).hasMessageContaining("SECTION_COVER is missing or empty.");
    }
}
