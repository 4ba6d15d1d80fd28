package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.row.AppointmentTypeRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What patients come for. */
enum AppointmentTypes {
    NEW("NEW", "New patient visit", 45, false, 180, "#7c3aed", 0.05),
    FOLLOW_UP("FUP", "Follow-up", 20, false, 95, "#0284c7", 0),
    CHECK_UP("CHK", "Check-up", 25, false, 120, "#059669", 0.15),
    PROCEDURE("PRC", "Minor procedure", 50, true, 260, "#dc2626", -0.4),
    VIDEO("VID", "Video consultation", 15, false, 70, "#0891b2", -0.2),
    URGENT("URG", "Urgent visit", 20, false, 140, "#ea580c", -1.5);

    private final String code;
    private final String title;
    private final int minutes;
    private final boolean approval;
    private final int price;
    private final String colour;
    private final double missing;

    AppointmentTypes(
            String code, String title, int minutes, boolean approval, int price, String colour, double missing) {
        this.code = code;
        this.title = title;
        this.minutes = minutes;
        this.approval = approval;
        this.price = price;
        this.colour = colour;
        this.missing = missing;
    }

    String code() {
        return code;
    }

    int minutes() {
        return minutes;
    }

    /** Slots of half an hour that it takes. */
    int slots() {
        return minutes > Posting.Session.SLOT_MINUTES ? 2 : 1;
    }

    /** How much it adds to the log-odds of not being attended. */
    double missing() {
        return missing;
    }

    static List<AppointmentTypeRow> rows(String facility) {
        return Arrays.stream(values()).map(type -> type.row(facility)).toList();
    }

    private AppointmentTypeRow row(String facility) {
        int order = Arrays.asList(values()).indexOf(this);
        return new AppointmentTypeRow(
                facility,
                code,
                title,
                minutes,
                minutes - 5,
                2 * minutes,
                5,
                approval,
                this == URGENT ? 1 : 90,
                this == URGENT ? 0 : 24,
                BigDecimal.valueOf(price),
                true,
                colour,
                null,
                this != VIDEO,
                order);
    }
}
