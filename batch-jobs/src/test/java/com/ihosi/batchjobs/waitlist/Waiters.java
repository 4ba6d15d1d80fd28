package com.ihosi.batchjobs.waitlist;

import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities.Place;
import org.jooq.impl.DSL;

/** Patients who wait to be booked without being asked, at a facility whose doctors can be booked on every day. */
final class Waiters {

    private Waiters() {}

    static void add(TestDatabase test, Place place, int patients) {
        test.beyondPolicies(sql -> {
            sql.execute(
                    "insert into appointment_type (facility_id, id, code, name, days_ahead) values ({0}, {0}, 'CHECK', 'Check', 90)",
                    DSL.val(place.facility()));
            sql.execute("""
                    insert into patient (id, code, given_name, family_name, registered_at_facility)
                    select md5({0}::text || i)::uuid, left({0}::text, 8) || '-' || i, 'Pat', 'Made', {0} from generate_series(1, {1}) i
                    """, DSL.val(place.facility()), DSL.val(patients));
            sql.execute("""
                    insert into facility_patient (facility_id, patient_id, number)
                    select {0}, md5({0}::text || i)::uuid, i::text from generate_series(1, {1}) i
                    """, DSL.val(place.facility()), DSL.val(patients));
            sql.execute("""
                    insert into waitlist_entry (facility_id, id, patient_id, appointment_type_id, auto_book, created_at)
                    select {0}, md5({0} || 'entry' || i)::uuid, md5({0}::text || i)::uuid, {0}, true, timestamptz '2026-11-01'
                    from generate_series(1, {1}) i
                    """, DSL.val(place.facility()), DSL.val(patients));
            return true;
        });
    }
}
