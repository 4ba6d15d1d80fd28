package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;

/** A row of {@code travel_times.csv}. */
@DataFile(
        name = "travel_times",
        says = "The way from one facility to another.",
        key = {"from_facility", "to_facility"})
@Reference(
        to = FacilityRow.class,
        by = {"from_facility"})
@Reference(
        to = FacilityRow.class,
        by = {"to_facility"})
public record TravelTimeRow(
        @Column(value = "Slug of the facility where the way starts.", form = TextForm.SLUG)
        String fromFacility,

        @Column(value = "Slug of the facility where it ends.", form = TextForm.SLUG)
        String toFacility,

        @Column(value = "Minutes that it takes.", max = 1440)
        int minutes) {

    public TravelTimeRow {
        RowProblem.unless(!fromFacility.equals(toFacility), "to_facility", "is from_facility too");
    }
}
