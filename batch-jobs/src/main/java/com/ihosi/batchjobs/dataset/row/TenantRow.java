package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.TextForm;
import org.jspecify.annotations.Nullable;

/** A row of {@code tenants.csv}. */
@DataFile(
        name = "tenants",
        says = "A customer that facilities belong to for billing and licences.",
        key = {"tenant"})
public record TenantRow(
        @Column(value = "Code of the tenant.", form = TextForm.CODE)
        String tenant,

        @Column("Its name.") String name,

        @Column(value = "Where bills go.", form = TextForm.EMAIL) @Nullable
        String billingEmail) {}
