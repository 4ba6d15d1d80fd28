package com.ihosi.batchjobs.visit;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.noshow.ForbiddenFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file says what of a visit: {@code datasets/formats/NAME.properties} of the working folder, or one that the product
 * brings. A column whose name ends with a question mark may be missing.
 *
 * @param columns what may be learnt from, and how it is called in the file
 * @param groups what fairness is checked by, and how it is called in the file
 * @param kept the words of the outcome that mean that the patient came
 * @param missed the words that mean that she did not; rows with other words are passed over
 * @param hours whether a start says the hour
 */
public record VisitFormat(
        String name,
        Map<VisitColumn, String> columns,
        Map<String, String> groups,
        Set<String> kept,
        Set<String> missed,
        boolean hours) {

    /** The product's own. */
    public static final String OWN = "ihosi";

    private static final String FOLDER = "datasets/formats";
    private static final Set<String> BUILT_IN = Set.of(OWN, "vitoria");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final String GROUP = "group.";
    private static final String KEPT = "outcome.kept";
    private static final String MISSED = "outcome.missed";
    private static final String HOUR = "starts.hour";

    /** The format of a name; refuses one that there is not, or whose file is wrong. */
    public static VisitFormat get(String name) {
        try (Reader text = NAME.matcher(name).matches() ? open(name) : null) {
            if (text == null) {
                throw new PlannerException(
                        "There is no format \"%s\". There are: %s.".formatted(name, String.join(", ", names())));
            }
            Properties properties = new Properties();
            properties.load(text);
            return of(name, properties);
        } catch (IOException | IllegalArgumentException e) {
            throw refused("The format %s cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static @Nullable Reader open(String name) throws IOException {
        Path file = Path.of(FOLDER, name + ".properties");
        if (Files.isRegularFile(file)) {
            return Files.newBufferedReader(file);
        }
        InputStream own = VisitFormat.class.getResourceAsStream("/formats/%s.properties".formatted(name));
        return own == null ? null : new BufferedReader(new InputStreamReader(own, StandardCharsets.UTF_8));
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>(BUILT_IN);
        Path folder = Path.of(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(file -> file.endsWith(".properties"))
                        .forEach(file -> names.add(file.replaceFirst("\\.properties$", "")));
            }
        }
        return names;
    }

    static VisitFormat of(String name, Properties properties) {
        Map<VisitColumn, String> columns = new EnumMap<>(VisitColumn.class);
        Map<String, String> groups = new TreeMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            String value = properties.getProperty(key).strip();
            if (key.startsWith(GROUP)) {
                groups.put(key.substring(GROUP.length()), value);
            } else if (!Set.of(KEPT, MISSED, HOUR).contains(key)) {
                columns.put(column(name, key, value), value);
            }
        }
        for (VisitColumn needed : VisitColumn.values()) {
            if (needed.isNeeded() && !columns.containsKey(needed)) {
                throw new PlannerException(
                        "The format %s must say which column is \"%s\".".formatted(name, needed.key()));
            }
        }
        return new VisitFormat(
                name,
                columns,
                groups,
                words(name, properties, KEPT),
                words(name, properties, MISSED),
                !"no".equals(properties.getProperty(HOUR)));
    }

    private static VisitColumn column(String format, String key, String value) {
        VisitColumn column = VisitColumn.find(key)
                .orElseThrow(
                        () -> new PlannerException("The format %s speaks of \"%s\", which there is not. There are: %s."
                                .formatted(
                                        format,
                                        key,
                                        Arrays.stream(VisitColumn.values())
                                                .map(VisitColumn::key)
                                                .collect(Collectors.joining(", ")))));
        Optional<ForbiddenFeature> forbidden = Arrays.stream(ForbiddenFeature.values())
                .filter(feature -> feature.isIn(value))
                .findFirst();
        forbidden.ifPresent(feature -> {
            throw new PlannerException(
                    "Nothing is learnt from the column \"%s\": a patient must not be marked as unreliable %s. Put it under group.* to check fairness."
                            .formatted(value, feature.reason()));
        });
        return column;
    }

    private static Set<String> words(String format, Properties properties, String key) {
        Set<String> words = Arrays.stream(properties.getProperty(key, "").split(",", -1))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        if (words.isEmpty()) {
            throw new PlannerException("The format %s must say what %s is.".formatted(format, key));
        }
        return words;
    }

    private static PlannerException refused(String message, Exception cause) {
        PlannerException refusal = new PlannerException(message);
        refusal.initCause(cause);
        return refusal;
    }
}
