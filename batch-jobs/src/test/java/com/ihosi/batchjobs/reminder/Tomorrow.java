package com.ihosi.batchjobs.reminder;

import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities.Place;
import org.jooq.impl.DSL;

/** Patients of a facility, each with a visit of ten minutes on the day after the night of a test. */
final class Tomorrow {

    private Tomorrow() {}

    /** Patients 1 to so many, who like mails; the first is seen at eight in the morning. */
    static void add(TestDatabase test, Place place, int patients) {
        test.beyondPolicies(sql -> {
            sql.execute(
                    "insert into appointment_type (facility_id, id, code, name) values ({0}, {0}, 'CHECK', 'Check')",
                    DSL.val(place.facility()));
            sql.execute("""
                    insert into patient (id, code, given_name, family_name, email, phone, registered_at_facility)
                    select md5({0}::text || i)::uuid, left({0}::text, 8) || '-' || i, 'Pat', i::text, i || '@example.org', '+1555' || i, {0}
                    from generate_series(1, {1}) i
                    """, DSL.val(place.facility()), DSL.val(patients));
            sql.execute("""
                    insert into facility_patient (facility_id, patient_id, number)
                    select {0}, md5({0}::text || i)::uuid, i::text from generate_series(1, {1}) i
                    """, DSL.val(place.facility()), DSL.val(patients));
            sql.execute("""
                    insert into appointment (facility_id, doctor_id, patient_id, appointment_type_id, during, status)
                    select {0}, {2}, md5({0}::text || i)::uuid, {0}, tstzrange(starts, starts + interval '10 minutes'), 'booked'
                    from (select i, (timestamp '2026-11-24 08:00' + (i - 1) * interval '10 minutes') at time zone f.time_zone as starts
                          from generate_series(1, {1}) i, facility f where f.id = {0}) v
                    """, DSL.val(place.facility()), DSL.val(patients), DSL.val(place.doctor()));
            return true;
        });
    }
}
