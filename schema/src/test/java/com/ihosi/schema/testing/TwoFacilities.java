package com.ihosi.schema.testing;

import static com.ihosi.schema.generated.Tables.DEPARTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.TENANT;

import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Two facilities of one tenant, each with a department, a doctor of its own, and one doctor who works at both. Slugs and
 * codes are {@code north} and {@code south}, zones Europe/Berlin and America/New_York.
 */
public record TwoFacilities(Place north, Place south, UUID sharedDoctor) {

    /** A facility, its only department and the doctor who works nowhere else. */
    public record Place(UUID facility, UUID department, UUID doctor) {

        /** The scope of the facility. */
        public FacilityScope scope() {
            return new FacilityScope(facility);
        }
    }

    /** Inserts them, as the application would. */
    public static TwoFacilities in(Database database) {
        return database.transaction(transaction -> {
            UUID tenant = UUID.randomUUID();
            UUID shared = UUID.randomUUID();
            transaction.run(new PlatformScope(), sql -> sql.insertInto(TENANT)
                    .set(TENANT.ID, tenant)
                    .set(TENANT.CODE, "two")
                    .set(TENANT.NAME, "Two")
                    .execute());
            Place north = place(transaction, tenant, "north", "Europe/Berlin");
            Place south = place(transaction, tenant, "south", "America/New_York");
            doctor(transaction, north, shared, "shared");
            employment(transaction, north, shared);
            employment(transaction, south, shared);
            return new TwoFacilities(north, south, shared);
        });
    }

    private static Place place(Transaction transaction, UUID tenant, String slug, String zone) {
        Place place = new Place(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        transaction.run(new PlatformScope(), sql -> sql.insertInto(FACILITY)
                .set(FACILITY.ID, place.facility())
                .set(FACILITY.TENANT_ID, tenant)
                .set(FACILITY.NAME, slug)
                .set(FACILITY.SLUG, slug)
                .set(FACILITY.CODE, slug)
                .set(FACILITY.TIME_ZONE, zone)
                .execute());
        transaction.run(place.scope(), sql -> sql.insertInto(DEPARTMENT)
                .set(DEPARTMENT.FACILITY_ID, place.facility())
                .set(DEPARTMENT.ID, place.department())
                .set(DEPARTMENT.CODE, "main")
                .set(DEPARTMENT.NAME, "Main")
                .execute());
        doctor(transaction, place, place.doctor(), slug + "-doctor");
        employment(transaction, place, place.doctor());
        return place;
    }

    private static void doctor(Transaction transaction, Place registeredAt, UUID id, String code) {
        transaction.run(registeredAt.scope(), sql -> sql.insertInto(DOCTOR)
                .set(DOCTOR.ID, id)
                .set(DOCTOR.CODE, code)
                .set(DOCTOR.GIVEN_NAME, "Ada")
                .set(DOCTOR.FAMILY_NAME, code)
                .set(DOCTOR.REGISTERED_AT_FACILITY, registeredAt.facility())
                .execute());
    }

    private static void employment(Transaction transaction, Place place, UUID doctor) {
        transaction.run(place.scope(), sql -> sql.insertInto(EMPLOYMENT)
                .set(EMPLOYMENT.FACILITY_ID, place.facility())
                .set(EMPLOYMENT.DOCTOR_ID, doctor)
                .set(EMPLOYMENT.DEPARTMENT_ID, place.department())
                .set(EMPLOYMENT.STARTS_ON, LocalDate.of(2020, 1, 1))
                .execute());
    }
}
