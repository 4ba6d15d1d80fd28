package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code shift_types.csv}. */
@DataFile(
        name = "shift_types",
        says = "A shift by its start on the wall clock and its length.",
        key = {"facility", "shift"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
@Reference(
        to = DepartmentRow.class,
        by = {"facility", "department"})
@Reference(
        to = SkillRow.class,
        by = {"skill"})
public record ShiftTypeRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the shift, unique at the facility.", form = TextForm.CODE)
        String shift,

        @Column("Its name.") String name,

        @Column(value = "Code of the department; empty: of any.", form = TextForm.CODE) @Nullable
        String department,

        @Column("Start on the wall clock.") LocalTime startsAt,
        @Column(value = "Length.", min = 15, max = 2880) int minutes,

        @Column(value = "Code of the skill that it takes; empty: none.", form = TextForm.CODE) @Nullable
        String skill,

        @Column(value = "Colour in which it is shown.", form = TextForm.COLOUR)
        String colour,

        @Column("Whether it is on call instead of present.") boolean onCall,

        @Column(value = "Place in lists, from 0.", max = 10_000)
        int displayOrder) {}
