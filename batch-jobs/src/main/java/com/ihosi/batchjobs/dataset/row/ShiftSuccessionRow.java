package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;

/** A row of {@code shift_successions.csv}. */
@DataFile(
        name = "shift_successions",
        says = "A shift that may not be followed, the day after, by another.",
        key = {"facility", "shift", "next_shift"})
@Reference(
        to = ShiftTypeRow.class,
        by = {"facility", "shift"})
@Reference(
        to = ShiftTypeRow.class,
        by = {"facility", "next_shift"})
public record ShiftSuccessionRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the first shift.", form = TextForm.CODE)
        String shift,

        @Column(value = "Code of the shift that may not follow.", form = TextForm.CODE)
        String nextShift) {}
