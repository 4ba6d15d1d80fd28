package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of {@code appointment_types.csv}. */
@DataFile(
        name = "appointment_types",
        says = "What an appointment is for and how it may be booked.",
        key = {"facility", "type"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
@Reference(
        to = SkillRow.class,
        by = {"skill"})
public record AppointmentTypeRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the type, unique at the facility.", form = TextForm.CODE)
        String type,

        @Column("Its name.") String name,

        @Column(value = "Length if nothing else says so.", min = 1, max = 1440)
        int defaultMinutes,

        @Column(value = "Least length.", min = 1, max = 1440)
        int minMinutes,

        @Column(value = "Greatest length.", min = 1, max = 1440)
        int maxMinutes,

        @Column(value = "Minutes kept free after it.", max = 240)
        int bufferMinutes,

        @Column("Whether somebody has to approve it.") boolean requiresApproval,

        @Column(value = "Days ahead that it may be booked.", max = 730)
        int daysAhead,

        @Column(value = "Hours before which it must be booked.", max = 8760)
        int noticeHours,

        @Column("Base price in the facility's currency.") @Nullable
        BigDecimal price,

        @Column("Whether insurances pay for it.") boolean insuranceCovered,

        @Column(value = "Colour in which it is shown.", form = TextForm.COLOUR)
        String colour,

        @Column(value = "Code of the skill that it takes; empty: none.", form = TextForm.CODE) @Nullable
        String skill,

        @Column("Whether it takes a room.") boolean needsRoom,

        @Column(value = "Place in lists, from 0.", max = 10_000)
        int displayOrder) {

    public AppointmentTypeRow {
        RowProblem.unless(minMinutes <= defaultMinutes, "min_minutes", "is more than default_minutes");
        RowProblem.unless(defaultMinutes <= maxMinutes, "max_minutes", "is less than default_minutes");
    }
}
