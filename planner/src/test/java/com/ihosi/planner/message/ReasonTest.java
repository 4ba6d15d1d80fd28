package com.ihosi.planner.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    @ParameterizedTest
    @EnumSource
    void aReasonIsKnownAgainByTheLineThatIsKeptOfIt(Reason.Kind kind) {
        assertThat(Reason.of(Reason.line(kind.text("550 5.1.1\n no such person"))))
                .isEqualTo(new Reason(kind, "550 5.1.1 no such person"));
    }
}
