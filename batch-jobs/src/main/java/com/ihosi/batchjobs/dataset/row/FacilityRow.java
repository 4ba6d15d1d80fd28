package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import com.ihosi.planner.facility.Slug;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A row of {@code facilities.csv}. */
@DataFile(
        name = "facilities",
        says = "A hospital or clinic.",
        key = {"facility"},
        unique = {"code"})
@Reference(
        to = TenantRow.class,
        by = {"tenant"})
public record FacilityRow(
        @Column(value = "Slug: the first part of the facility's address.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the tenant that it belongs to.", form = TextForm.CODE)
        String tenant,

        @Column(value = "The facility's own code, unique in the installation.", form = TextForm.CODE)
        String code,

        @Column("Its name.") String name,
        @Column("Its legal name.") @Nullable String legalName,
        @Column("Street and number.") @Nullable String address,
        @Column("City.") @Nullable String city,
        @Column("State or province.") @Nullable String state,
        @Column("Postal code.") @Nullable String zipCode,

        @Column(value = "Country, ISO 3166.", form = TextForm.COUNTRY) @Nullable
        String country,

        @Column("Telephone number.") @Nullable String phone,

        @Column(value = "E-mail address.", form = TextForm.EMAIL) @Nullable
        String email,

        @Column("Address of its web site.") @Nullable String website,

        @Column(value = "First brand colour.", form = TextForm.COLOUR)
        String primaryColour,

        @Column(value = "Second brand colour.", form = TextForm.COLOUR)
        String secondaryColour,

        @Column(value = "Third brand colour.", form = TextForm.COLOUR)
        String accentColour,

        @Column("Time zone in which all local times of the facility's rows are meant.")
        ZoneId timeZone,

        @Column(value = "Language of the facility.", form = TextForm.LANGUAGE)
        String language,

        @Column(value = "Currency of its prices, ISO 4217.", form = TextForm.CURRENCY)
        String currency,

        @Column("Default time of opening.") LocalTime opensAt,
        @Column("Default time of closing.") LocalTime closesAt,
        @Column("Most doctors its licence allows.") int maxDoctors,
        @Column("Most patients its licence allows.") int maxPatients,
        @Column("Subscription tier.") Tier tier,

        @Column("Whether the platform has checked who it is.")
        boolean verified) {

    /** What a facility subscribed to. */
    public enum Tier {
        BASIC,
        PROFESSIONAL,
        ENTERPRISE
    }

    public FacilityRow {
        RowProblem.unless(!Slug.isReserved(facility), "facility", "is kept for the installation itself");
        RowProblem.unless(opensAt.isBefore(closesAt), "closes_at", "is not after opens_at");
    }
}
