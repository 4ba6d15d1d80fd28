package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of {@code accounts.csv}. */
@DataFile(
        name = "accounts",
        says = "A person who can log in.",
        key = {"email"})
@Reference(
        to = DoctorRow.class,
        by = {"doctor"})
public record AccountRow(
        @Column(value = "E-mail address, with which she logs in; in lower case.", form = TextForm.EMAIL)
        String email,

        @Column("Name shown.") String name,

        @Column("Password in plain text, hashed when it is imported; a text that begins with { is taken for a hash.")
        String password,

        @Column("Whether she runs the whole installation.") boolean superAdmin,

        @Column(value = "Code of the doctor that she is; empty: none.", form = TextForm.CODE) @Nullable
        String doctor) {

    private static final int SHORTEST_PASSWORD = 8;

    public AccountRow {
        RowProblem.unless(email.equals(email.toLowerCase(Locale.ROOT)), "email", "is not in lower case");
        RowProblem.unless(password.length() >= SHORTEST_PASSWORD, "password", "is shorter than 8 characters");
    }
}
