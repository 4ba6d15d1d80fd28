package com.ihosi.batchjobs.noshow;

import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities.Place;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Visits of a facility around the night of a test: the farther ahead they were booked, the likelier they were missed. */
final class BookedVisits {

    private BookedVisits() {}

    /**
     * Adds visits, each of them the same whenever it is added.
     *
     * @param past over the two hundred days before the night
     * @param ahead booked on the fourteen days from the night on
     */
    static void add(TestDatabase test, Place place, int past, int ahead) {
        test.beyondPolicies(sql -> {
            people(sql, place);
            sql.execute("""
                    insert into appointment (facility_id, id, doctor_id, patient_id, appointment_type_id, during, status, booked_at)
                    select {0}, md5({0} || 'past' || i)::uuid, {1}, md5({0}::text || i % 400)::uuid, {0},
                           tstzrange(starts, starts + interval '20 minutes'),
                           case when chance < case lead when 0 then 0.04 else 0.12 + 0.02 * lead end then 'noshow' else 'fulfilled' end,
                           starts - lead * interval '1 day' - interval '1 hour'
                    from (select i, (i * 7) % 20 as lead, abs(hashint4(i)) / 2147483648.0 as chance,
                                 timestamptz '2026-11-22 15:00Z' - (i % 200) * interval '1 day' as starts
                          from generate_series(1, {2}) i) v
                    """, DSL.val(place.facility()), DSL.val(place.doctor()), DSL.val(past));
            sql.execute("""
                    insert into appointment (facility_id, id, doctor_id, patient_id, appointment_type_id, during, status, booked_at)
                    select {0}, md5({0} || 'ahead' || i)::uuid, {1}, md5({0}::text || i % 400)::uuid, {0},
                           tstzrange(starts, starts + interval '20 minutes'), 'booked', starts - (i % 20) * interval '1 day'
                    from (select i, timestamptz '2026-11-23 15:00Z' + (i % 14) * interval '1 day' as starts
                          from generate_series(1, {2}) i) v
                    """, DSL.val(place.facility()), DSL.val(place.doctor()), DSL.val(ahead));
            return true;
        });
    }

    private static void people(DSLContext sql, Place place) {
        sql.execute("""
                insert into patient (id, code, given_name, family_name, birth_date, gender, registered_at_facility)
                select md5({0}::text || i)::uuid, left({0}::text, 8) || '-' || i, 'Pat', 'Made', date '1940-01-01' + i * 70,
                       case i % 2 when 0 then 'female' else 'male' end, {0}
                from generate_series(0, 399) i
                """, DSL.val(place.facility()));
        sql.execute("""
                insert into facility_patient (facility_id, patient_id, number)
                select {0}, md5({0}::text || i)::uuid, i::text from generate_series(0, 399) i
                """, DSL.val(place.facility()));
        sql.execute(
                "insert into appointment_type (facility_id, id, code, name) values ({0}, {0}, 'CHECK', 'Check')",
                DSL.val(place.facility()));
    }
}
