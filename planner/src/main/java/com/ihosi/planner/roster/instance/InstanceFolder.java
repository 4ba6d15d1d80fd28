package com.ihosi.planner.roster.instance;

import com.ihosi.planner.PlannerException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder of instances, with the best costs that are known for them. */
public final class InstanceFolder {

    private static final Pattern KNOWN = Pattern.compile("\\s*([^,;=\\s]+)\\s*[,;=]\\s*(\\d{1,15})\\s*");
    private static final Pattern NUMBER = Pattern.compile("(.*?)(\\d{1,9})");

    private InstanceFolder() {}

    /**
     * The folder's instances, all files that end in {@code .txt}, ordered by the numbers in their names.
     *
     * @throws PlannerException if there is no such folder or no instance in it
     */
    public static List<Path> list(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.txt")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw refused("The folder (%s) cannot be read.".formatted(folder), e);
        }
        if (files.isEmpty()) {
            throw new PlannerException(
                    "The folder (%s) has no instance. Instances are files that end in .txt.".formatted(folder));
        }
        files.sort(Comparator.comparing(InstanceFolder::stem)
                .thenComparing(InstanceFolder::number)
                .thenComparing(InstanceFolder::name));
        return files;
    }

    /** An instance's name: that of its file without the ending. */
    public static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.txt$", "");
    }

    private static String stem(Path file) {
        Matcher matcher = NUMBER.matcher(name(file));
        return matcher.matches() ? matcher.group(1) : name(file);
    }

    private static int number(Path file) {
        Matcher matcher = NUMBER.matcher(name(file));
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }

    /**
     * Best known costs by instance, from lines such as {@code Instance1,607}; empty lines and those that begin with # are passed over.
     *
     * @throws PlannerException naming the line that is wrong
     */
    public static Map<String, Long> readBestKnown(Path file) {
        Map<String, Long> costs = new HashMap<>();
        List<String> lines = lines(file);
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line).strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            Matcher matcher = KNOWN.matcher(text);
            if (!matcher.matches()) {
                throw new PlannerException("Line %d of %s must be an instance's name, a comma and its cost, not \"%s\"."
                        .formatted(line + 1, file, text));
            }
            costs.put(matcher.group(1), Long.parseLong(matcher.group(2)));
        }
        return costs;
    }

    /**
     * Makes the folder for rosters if there is none.
     *
     * @throws PlannerException if it cannot be made
     */
    public static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refused("The folder for rosters (%s) cannot be made.".formatted(folder), e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw refused("The best known costs (%s) cannot be read.".formatted(file), e);
        }
    }

    private static PlannerException refused(String message, IOException cause) {
        PlannerException refusal = new PlannerException(message);
        refusal.initCause(cause);
        return refusal;
    }
}
