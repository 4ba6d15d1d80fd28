package com.ihosi.batchjobs.importing;

import com.ihosi.schema.testing.TestDatabase;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** What a database holds, as a text for each table; equal texts mean equal rows. */
final class Content {

    private Content() {}

    static Map<String, String> of(TestDatabase database) {
        return database.beyondPolicies(sql -> tables(sql)
                .collect(Collectors.toMap(table -> table, table -> digest(sql, table), (a, b) -> a, TreeMap::new)));
    }

    /** When doctors and patients are taken. */
    static String times(TestDatabase database) {
        return database.beyondPolicies(sql -> digest(sql, "doctor_time") + digest(sql, "patient_time"));
    }

    /** Tables with rows, and how many. */
    static Map<String, Integer> counts(TestDatabase database) {
        return database.beyondPolicies(sql -> {
            Map<String, Integer> counts = new TreeMap<>();
            tables(sql).forEach(table -> {
                int rows = sql.fetchCount(sql.selectFrom(table));
                if (rows > 0) {
                    counts.put(table, rows);
                }
            });
            return counts;
        });
    }

    /** All but what migrations keep of themselves, and the versions that are drawn anew whenever something is written. */
    private static Stream<String> tables(DSLContext sql) {
        return sql.fetch("""
                        select tablename::text from pg_tables
                        where schemaname = 'public' and tablename not in ('flyway_schema_history', 'facility_version')
                        """).map(row -> row.get(0, String.class)).stream();
    }

    private static String digest(DSLContext sql, String table) {
        Record1<String> digest = sql.resultQuery(
                        "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from {0} t",
                        DSL.table(DSL.name(table)))
                .coerce(DSL.field("digest", String.class))
                .fetchSingle();
        return digest.value1();
    }
}
