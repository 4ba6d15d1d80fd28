package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code wishes.csv}. */
@DataFile(
        name = "wishes",
        says = "A doctor wants or avoids a shift, or any work, on a day.",
        key = {"facility", "doctor", "day", "shift"})
@Reference(
        to = EmploymentRow.class,
        by = {"facility", "doctor"})
@Reference(
        to = ShiftTypeRow.class,
        by = {"facility", "shift"})
public record WishRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the doctor.", form = TextForm.CODE)
        String doctor,

        @Column("The day.") LocalDate day,

        @Column(value = "Code of the shift; empty: any work.", form = TextForm.CODE) @Nullable
        String shift,

        @Column("Whether she wants or avoids it.") Kind kind,

        @Column(value = "How much it matters.", min = 1, max = 1000)
        int weight) {

    /** What is wished. */
    public enum Kind {
        WANTS,
        AVOIDS
    }
}
