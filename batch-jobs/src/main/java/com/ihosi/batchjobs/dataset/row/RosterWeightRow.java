package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;

/** A row of {@code roster_weights.csv}. */
@DataFile(
        name = "roster_weights",
        says = "A facility's own weight of a rule of the roster.",
        key = {"facility", "rule"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
public record RosterWeightRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Name of the rule.", form = TextForm.RULE)
        String rule,

        @Column(value = "Its weight.", max = 1_000_000) int weight) {}
