package com.ihosi.batchjobs.visit;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.noshow.Visit;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Visits from a CSV file.
 *
 * @param visits those whose outcome is known, by day
 * @param open rows of visits that lie ahead, were cancelled or whose outcome is not known
 * @param impossible rows that say that a visit was booked after its day
 */
public record VisitFile(List<Visit> visits, int open, int impossible) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads a file; refuses one that is missing, lacks a column or has a value that cannot be read. */
    public static VisitFile read(Path file, VisitFormat format) {
        if (!Files.isRegularFile(file)) {
            throw new PlannerException("The file of visits (%s) does not exist.".formatted(file));
        }
        try (Reader text = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.RFC4180.parse(text)) {
            return read(file, format, parser);
        } catch (NoSuchFileException e) {
            throw refused("The file of visits (%s) does not exist.".formatted(file), e);
        } catch (IOException | UncheckedIOException e) {
            throw refused("The file of visits (%s) cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static VisitFile read(Path file, VisitFormat format, CSVParser parser) {
        VisitRow row = null;
        List<Visit> visits = new ArrayList<>();
        int open = 0;
        int impossible = 0;
        for (CSVRecord line : parser) {
            if (row == null) {
                row = VisitRow.of(file, format, header(line));
                continue;
            }
            Optional<VisitRow.Parsed> parsed = row.parse(line, parser.getCurrentLineNumber());
            if (parsed.isEmpty()) {
                open++;
            } else if (parsed.get().isImpossible()) {
                impossible++;
            } else {
                visits.add(parsed.get().visit());
            }
        }
        if (row == null) {
            throw new PlannerException("The file of visits (%s) is empty.".formatted(file));
        }
        visits.sort(Comparator.comparing(Visit::day).thenComparing(Visit::bookedAt));
        return new VisitFile(List.copyOf(visits), open, impossible);
    }

    private static Map<String, Integer> header(CSVRecord line) {
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            header.putIfAbsent(line.get(i).replace(BYTE_ORDER_MARK, "").strip(), i);
        }
        return header;
    }

    private static PlannerException refused(String message, Exception cause) {
        PlannerException refusal = new PlannerException(message);
        refusal.initCause(cause);
        return refusal;
    }
}
