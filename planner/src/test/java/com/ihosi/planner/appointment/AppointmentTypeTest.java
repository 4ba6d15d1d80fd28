package com.ihosi.planner.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.FieldException.Refusal;
import com.ihosi.planner.appointment.AppointmentType.Minutes;
import com.ihosi.planner.appointment.AppointmentType.Needs;
import com.ihosi.planner.facility.Facility;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppointmentTypeTest {

    @Test
    void everyValueOutOfItsBoundsIsRefusedAtItsFieldAllAtOnce() {
        assertThat(refused("a b", " ", "x".repeat(2001), 0, 1441, 1441, 241, 731, 8761, 721, "-1", "blue", ""))
                .extracting(Refusal::field)
                .containsExactly(
                        "code",
                        "name",
                        "description",
                        "leastMinutes",
                        "usualMinutes",
                        "mostMinutes",
                        "bufferMinutes",
                        "daysAhead",
                        "noticeHours",
                        "offerLeadHours",
                        "price",
                        "colour",
                        "equipment");
    }

    @Test
    void theBoundsThemselvesAreAllowed() {
        type("a".repeat(40), "n".repeat(200), "d".repeat(2000), 1, 1, 1, 0, 0, 0, 0, "0", "#000000", "k");
        type("A.b-c_9", "n", "", 1440, 1440, 1440, 240, 730, 8760, 720, "9999999999.99", "#FFFfff", "k".repeat(100));
    }

    @Test
    void theLengthsMustBeInTheirOrder() {
        assertThat(refused("c", "n", "", 31, 30, 29, 0, 30, 24, 4, "1", "#3b82f6", "k"))
                .containsExactly(
                        new Refusal(
                                "leastMinutes",
                                "The least length (31 minutes) must be at most the usual one (30 minutes)."),
                        new Refusal(
                                "mostMinutes",
                                "The greatest length (29 minutes) must be at least the usual one (30 minutes)."));
    }

    @Test
    void aPriceHasNoMoreThanTwoDecimals() {
        assertThat(type("c", "n", "", 1, 1, 1, 0, 0, 0, 0, "1.500", "#000000", "k")
                        .price())
                .isEqualByComparingTo("1.5");
        assertThat(refused("c", "n", "", 1, 1, 1, 0, 0, 0, 0, "1.505", "#000000", "k"))
                .extracting(Refusal::field)
                .containsExactly("price");
    }

    @Test
    void spacesAroundTextsAreDropped() {
        AppointmentType type = type(" c ", " n ", "  ", 1, 1, 1, 0, 0, 0, 0, "1", "#000000", " k ");
        assertThat(type.code()).isEqualTo("c");
        assertThat(type.name()).isEqualTo("n");
        assertThat(type.description()).isNull();
        assertThat(type.needs().equipment()).containsExactly("k");
    }

    private static List<Refusal> refused(
            String code,
            String name,
            String description,
            int least,
            int usual,
            int most,
            int buffer,
            int daysAhead,
            int noticeHours,
            int leadHours,
            String price,
            String colour,
            String kind) {
        FieldException refusal = catchThrowableOfType(
                FieldException.class,
                () -> type(
                        code,
                        name,
                        description,
                        least,
                        usual,
                        most,
                        buffer,
                        daysAhead,
                        noticeHours,
                        leadHours,
                        price,
                        colour,
                        kind));
        assertThat(refusal).isNotNull();
        return refusal.refusals();
    }

    private static AppointmentType type(
            String code,
            String name,
            String description,
            int least,
            int usual,
            int most,
            int buffer,
            int daysAhead,
            int noticeHours,
            int leadHours,
            String price,
            String colour,
            String kind) {
        return new AppointmentType(
                new AppointmentType.Id(UUID.randomUUID()),
                new Facility.Id(UUID.randomUUID()),
                Optional.empty(),
                code,
                name,
                description,
                new Minutes(least, usual, most),
                buffer,
                false,
                daysAhead,
                noticeHours,
                leadHours,
                new BigDecimal(price),
                true,
                colour,
                new Needs(false, Collections.nCopies(3, kind), null),
                true,
                0,
                0);
    }
}
