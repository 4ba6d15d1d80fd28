package com.ihosi.batchjobs.visit;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.noshow.Visit;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Where in a file the columns stand, and what a row says. Times are read as they are written, on whatever wall clock that is. */
final class VisitRow {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);
    private static final Set<String> NO = Set.of("", "0", "no", "false", "n");

    private final Path file;
    private final VisitFormat format;
    private final Map<VisitColumn, Integer> columns = new EnumMap<>(VisitColumn.class);
    private final Map<String, Integer> groups = new HashMap<>();

    /** A visit, or that it is said to be booked after its day. */
    record Parsed(@Nullable Visit found) {

        boolean isImpossible() {
            return found == null;
        }

        Visit visit() {
            if (found == null) {
                throw new IllegalStateException("The row was impossible.");
            }
            return found;
        }
    }

    /** A moment, or only a day. */
    private record When(LocalDate day, @Nullable LocalTime time) {

        LocalDateTime moment() {
            return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
        }
    }

    private VisitRow(Path file, VisitFormat format) {
        this.file = file;
        this.format = format;
    }

    static VisitRow of(Path file, VisitFormat format, Map<String, Integer> header) {
        VisitRow row = new VisitRow(file, format);
        format.columns()
                .forEach((column, name) -> row.find(header, name).ifPresent(index -> row.columns.put(column, index)));
        format.groups()
                .forEach((group, name) -> row.find(header, name).ifPresent(index -> row.groups.put(group, index)));
        return row;
    }

    private Optional<Integer> find(Map<String, Integer> header, String wanted) {
        boolean optional = wanted.endsWith("?");
        String name = optional ? wanted.substring(0, wanted.length() - 1) : wanted;
        Integer index = header.get(name);
        if (index == null && !optional) {
            throw new PlannerException(
                    "%s has no column \"%s\", which the format %s needs.".formatted(file, name, format.name()));
        }
        return Optional.ofNullable(index);
    }

    /** What the row says, unless the outcome is not known. */
    Optional<Parsed> parse(CSVRecord line, long number) {
        String outcome = text(line, VisitColumn.OUTCOME).toLowerCase(Locale.ROOT);
        boolean missed = format.missed().contains(outcome);
        if (!missed && !format.kept().contains(outcome)) {
            return Optional.empty();
        }
        When booked = when(line, number, VisitColumn.BOOKED);
        When starts = when(line, number, VisitColumn.STARTS);
        if (booked.day().isAfter(starts.day())) {
            return Optional.of(new Parsed(null));
        }
        return Optional.of(new Parsed(new Visit(
                patient(line, number),
                booked.moment(),
                starts.day(),
                format.hours() ? starts.time() : null,
                columns.containsKey(VisitColumn.TYPE) ? text(line, VisitColumn.TYPE) : null,
                age(line, number, starts.day()),
                yes(line, VisitColumn.REMINDED) ? Visit.Reminder.SENT : Visit.Reminder.NOT_SENT,
                columns.containsKey(VisitColumn.NEW) ? yes(line, VisitColumn.NEW) : null,
                missed ? Visit.Outcome.MISSED : Visit.Outcome.KEPT,
                groups(line))));
    }

    /** A past belongs to a patient at one facility: another one does not see it. */
    private String patient(CSVRecord line, long number) {
        String patient = text(line, VisitColumn.PATIENT);
        if (patient.isEmpty()) {
            throw wrong(number, VisitColumn.PATIENT, patient, "must not be empty");
        }
        return text(line, VisitColumn.FACILITY) + "/" + patient;
    }

    private @Nullable Integer age(CSVRecord line, long number, LocalDate day) {
        String age = text(line, VisitColumn.AGE);
        String born = text(line, VisitColumn.BORN);
        try {
            if (!age.isEmpty()) {
                return Integer.valueOf(age);
            }
            return born.isEmpty() ? null : (int) ChronoUnit.YEARS.between(LocalDate.parse(born), day);
        } catch (NumberFormatException e) {
            throw wrong(number, VisitColumn.AGE, age, "must be whole years");
        } catch (DateTimeException e) {
            throw wrong(number, VisitColumn.BORN, born, "must be a date such as 1980-05-31");
        }
    }

    private boolean yes(CSVRecord line, VisitColumn column) {
        return !NO.contains(text(line, column).toLowerCase(Locale.ROOT));
    }

    private Map<String, String> groups(CSVRecord line) {
        Map<String, String> values = new HashMap<>();
        groups.forEach((group, index) -> values.put(group, text(line, index)));
        return values;
    }

    private When when(CSVRecord line, long number, VisitColumn column) {
        String text = text(line, column);
        try {
            return TIME.parseBest(text, LocalDateTime::from, LocalDate::from) instanceof LocalDateTime moment
                    ? new When(moment.toLocalDate(), moment.toLocalTime())
                    : new When(LocalDate.parse(text), null);
        } catch (DateTimeException e) {
            throw wrong(number, column, text, "must be a date or a time such as 2026-11-23T09:30");
        }
    }

    private String text(CSVRecord line, VisitColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : text(line, index);
    }

    private static String text(CSVRecord line, int index) {
        return index < line.size() ? line.get(index).strip() : "";
    }

    private PlannerException wrong(long number, VisitColumn column, String text, String rule) {
        return new PlannerException("Line %d of %s: %s (\"%s\") %s."
                .formatted(number, file, format.columns().get(column), text, rule));
    }
}
