package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.TextForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code memberships.csv}. */
@DataFile(
        name = "memberships",
        says = "An account that works for a facility, and as what.",
        key = {"facility", "email"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
@Reference(
        to = AccountRow.class,
        by = {"email"})
public record MembershipRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "E-mail address of the account.", form = TextForm.EMAIL)
        String email,

        @Column("Role at the facility.") Role role,

        @Column(value = "Single permissions on top of the role's.", form = TextForm.PERMISSION) @Nullable
        List<String> permissions) {

    /** What a member may do. */
    public enum Role {
        ADMIN,
        MANAGER,
        SCHEDULER,
        STAFF,
        BILLING,
        REPORTS
    }
}
