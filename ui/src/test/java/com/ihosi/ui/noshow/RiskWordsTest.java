package com.ihosi.ui.noshow;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.noshow.Driver;
import com.ihosi.planner.noshow.Driver.Reason;
import com.ihosi.planner.noshow.card.RiskGiven;
import com.ihosi.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RiskWordsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void aRiskIsSaidWithWhatMakesItMoreAndLess() {
        RiskGiven given = given(
                0.314,
                new Driver(Reason.LEAD, 0.7, 24, 0),
                new Driver(Reason.REMINDED, -0.4, 0, 0),
                new Driver(Reason.OWN_PAST, 0.3, 2, 5));
        assertThat(new RiskWords(Locale.ENGLISH).say(given))
                .isEqualTo("31% · likelier: booked 24 days ahead, missed 2 of 5 earlier visits"
                        + " · less likely: a reminder was sent");
        assertThat(new RiskWords(SPANISH).say(given)).contains("más probable: reservada 24 días antes");
    }

    @Test
    void aPlainRateIsANumberAndNothingElse() {
        assertThat(new RiskWords(Locale.ENGLISH).say(given(0.2))).isEqualTo("20%");
    }

    @Test
    void everyReasonHasWordsInEveryLanguage() {
        for (Locale language : new Texts().getProvidedLocales()) {
            assertThat(Arrays.stream(Reason.values())
                            .map(reason -> new RiskWords(language).say(given(0.2, new Driver(reason, 1, 1, 1)))))
                    .noneMatch(text -> text.contains("["));
        }
    }

    private static RiskGiven given(double risk, Driver... drivers) {
        return new RiskGiven(new Appointment.Id(new UUID(0, 1)), risk, List.of(drivers));
    }
}
