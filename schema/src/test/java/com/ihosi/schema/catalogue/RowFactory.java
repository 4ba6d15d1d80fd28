package com.ihosi.schema.catalogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Makes a row for any table from what the catalogue says of its columns, in a facility's name. Where a check wants more than
 * the type and the first allowed word, the value stands in {@link #WANTED}.
 */
final class RowFactory {

    /** Columns that say whose a row is. */
    private static final List<String> FACILITY_COLUMNS =
            List.of("facility_id", "registered_at_facility", "entered_at_facility", "from_facility");

    /** Values, by column or by table and column, that a check asks for; %s is another word each time. */
    private static final Map<String, String> WANTED = Map.of(
            "email", "'%s@example.org'",
            "host", "'%s.example.org'",
            "rule", "'RULE'",
            "minutes", "15",
            "doctor_time.kind", "'block'",
            "working_day.working", "false",
            "invitation.role", "'admin'",
            "appointment_series.rule", "'FREQ=DAILY'",
            "personal_token.token_hash", "sha256('%s')",
            "personal_token.expires_at", "now() + interval '1 day'");

    private static final Pattern FIRST_WORD = Pattern.compile("ARRAY\\['([^']+)'");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final DSLContext sql;

    /** Reads the catalogue with this context. */
    RowFactory(DSLContext sql) {
        this.sql = sql;
    }

    /** An insert statement of a new row of the table that belongs to the facility, as far as a row of it can. */
    String insert(String table, UUID facility) {
        Map<String, String> values = sql.fetch("""
                        select column_name, data_type, is_nullable = 'YES' or column_default is not null as optional
                        from information_schema.columns
                        where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                        """, table).stream()
                .filter(column -> isWanted(table, column))
                .collect(Collectors.toMap(
                        column -> column.get("column_name", String.class), column -> value(table, column, facility)));
        return "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values()));
    }

    private static boolean isWanted(String table, Record column) {
        String name = column.get("column_name", String.class);
        return !column.get("optional", Boolean.class)
                || FACILITY_COLUMNS.contains(name)
                || WANTED.containsKey(table + "." + name)
                || isOwnId(table, name);
    }

    private static boolean isOwnId(String table, String column) {
        return table.equals("facility") && column.equals("id");
    }

    private String value(String table, Record column, UUID facility) {
        String name = column.get("column_name", String.class);
        if (FACILITY_COLUMNS.contains(name) || isOwnId(table, name)) {
            return "'" + facility + "'";
        }
        String wanted = WANTED.getOrDefault(table + "." + name, WANTED.get(name));
        return wanted != null
                ? wanted.formatted(letters(COUNTER.incrementAndGet()))
                : ofType(table, name, column.get("data_type", String.class));
    }

    private String ofType(String table, String column, String type) {
        return switch (type) {
            case "text" -> "'" + word(table, column) + "'";
            case "uuid" -> "'" + UUID.randomUUID() + "'";
            case "integer", "bigint", "double precision" -> "1";
            case "numeric" -> "15";
            case "boolean" -> "true";
            case "date" -> "'2026-11-23'";
            case "timestamp with time zone", "timestamp without time zone" -> "'2099-01-01 12:00'";
            case "time without time zone" -> "'08:00'";
            case "tstzrange" -> "'[2026-11-23 08:00+00,2026-11-23 09:00+00)'";
            case "jsonb", "ARRAY" -> "'{}'";
            case "bytea" -> "'\\x%08x'".formatted(COUNTER.incrementAndGet());
            default -> throw new IllegalStateException("No value for a column of type %s.".formatted(type));
        };
    }

    private String word(String table, String column) {
        String checks = sql.fetch("""
                        select pg_get_constraintdef(c.oid) from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.conrelid = ?::regclass and c.contype = 'c' and cardinality(c.conkey) = 1 and a.attname = ?
                        """, table, column).getValues(0, String.class).stream()
                .filter(check -> check.contains("= ANY"))
                .collect(Collectors.joining());
        Matcher first = FIRST_WORD.matcher(checks);
        return first.find() ? first.group(1) : letters(COUNTER.incrementAndGet());
    }

    /** The number in letters, so that it suits every pattern of names. */
    private static String letters(int number) {
        return "row"
                + Integer.toString(number)
                        .chars()
                        .mapToObj(digit -> Character.toString('a' + digit - '0'))
                        .collect(Collectors.joining());
    }
}
