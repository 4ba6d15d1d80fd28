package com.ihosi.batchjobs.figure;

import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities.Place;
import org.jooq.impl.DSL;

/** Visits of a facility's own doctor on days before the night of a test: ten minutes apart, of all that can have become of them. */
final class PastVisits {

    private PastVisits() {}

    /** Adds visits over so many days until the eve, each of them the same whenever it is added. */
    static void add(TestDatabase test, Place place, int days, int visits) {
        test.beyondPolicies(sql -> {
            sql.execute(
                    "insert into appointment_type (facility_id, id, code, name, price) values ({0}, {0}, 'CHECK', 'Check', 80)",
                    DSL.val(place.facility()));
            sql.execute("""
                    insert into patient (id, code, given_name, family_name, registered_at_facility)
                    values ({0}, left({0}::text, 9), 'Pat', 'Made', {0})
                    """, DSL.val(place.facility()));
            sql.execute(
                    "insert into facility_patient (facility_id, patient_id, number) values ({0}, {0}, '1')",
                    DSL.val(place.facility()));
            return sql.execute(
                    """
                    insert into appointment (facility_id, id, doctor_id, patient_id, appointment_type_id, during, status, booked_at, cancelled_at)
                    select {0}, md5({0} || 'past' || i)::uuid, {1}, {0}, {0}, tstzrange(starts, starts + interval '20 minutes'),
                           (array['fulfilled', 'fulfilled', 'noshow', 'cancelled'])[i % 4 + 1], starts - interval '3 days',
                           case when i % 4 = 3 then starts - interval '1 day' end
                    from (select i, timestamptz '2026-11-22 09:00Z' - (i % {2}) * interval '1 day' + (i / {2}) * interval '10 minutes' as starts
                          from generate_series(0, {3} - 1) i) v
                    """, DSL.val(place.facility()), DSL.val(place.doctor()), DSL.inline(days), DSL.inline(visits));
        });
    }
}
