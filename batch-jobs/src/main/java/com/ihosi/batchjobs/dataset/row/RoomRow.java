package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;
import org.jspecify.annotations.Nullable;

/** A row of {@code rooms.csv}. */
@DataFile(
        name = "rooms",
        says = "A room that one appointment at a time can use.",
        key = {"facility", "room"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
@Reference(
        to = DepartmentRow.class,
        by = {"facility", "department"})
public record RoomRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the room, unique at the facility.", form = TextForm.CODE)
        String room,

        @Column("Its name.") String name,

        @Column(value = "Code of the department; empty: of none.", form = TextForm.CODE) @Nullable
        String department) {}
