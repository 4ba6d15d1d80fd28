package com.ihosi.planner;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.ihosi.planner.FieldException.Refusal;
import org.junit.jupiter.api.Test;

class FieldChecksTest {

    @Test
    void everythingThatIsWrongIsToldAtOnceEachAtItsField() {
        FieldChecks checks = new FieldChecks()
                .text("name", "name", " ", 10)
                .between("noticeHours", "notice", 9000, 0, 8760, "hours")
                .check(false, "noticeHours", "Another reason that nobody reads.")
                .check(true, "code", "Never said.");
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(checks::done)
                .withMessage("The name must have 1 to 10 characters. The notice (9000 hours) must be 0 to 8760 hours.")
                .extracting(FieldException::refusals)
                .asInstanceOf(list(Refusal.class))
                .containsExactly(
                        new Refusal("name", "The name must have 1 to 10 characters."),
                        new Refusal("noticeHours", "The notice (9000 hours) must be 0 to 8760 hours."));
    }

    @Test
    void boundsThemselvesAreAllowed() {
        assertThatNoException()
                .isThrownBy(new FieldChecks()
                        .between("a", "number", 0, 0, 5, "hours")
                        .between("b", "number", 5, 0, 5, "hours")
                        .text("c", "name", "0123456789", 10)::done);
    }
}
