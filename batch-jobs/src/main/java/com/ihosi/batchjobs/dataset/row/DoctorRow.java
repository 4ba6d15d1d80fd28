package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A row of {@code doctors.csv}. */
@DataFile(
        name = "doctors",
        says = "A doctor, at whatever facilities she works.",
        key = {"doctor"})
public record DoctorRow(
        @Column(value = "Code of the doctor, such as a registration number.", form = TextForm.CODE)
        String doctor,

        @Column("Title before the name.") @Nullable String title,
        @Column("Given name.") String givenName,
        @Column("Family name.") String familyName,

        @Column(value = "E-mail address.", form = TextForm.EMAIL) @Nullable
        String email,

        @Column("Telephone number.") @Nullable String phone,
        @Column("Specialty in words.") @Nullable String specialty,

        @Column("Time zone in which she reads her calendar.") @Nullable
        ZoneId preferredTimeZone) {}
