package com.ihosi.planner.roster.instance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a file under the names of its sections, without comments and empty lines. */
final class Sections {

    static final String HORIZON = "SECTION_HORIZON";
    static final String SHIFTS = "SECTION_SHIFTS";
    static final String STAFF = "SECTION_STAFF";
    static final String DAYS_OFF = "SECTION_DAYS_OFF";
    static final String SHIFT_ON = "SECTION_SHIFT_ON_REQUESTS";
    static final String SHIFT_OFF = "SECTION_SHIFT_OFF_REQUESTS";
    static final String COVER = "SECTION_COVER";

    private static final Set<String> NEEDED = Set.of(HORIZON, SHIFTS, STAFF, COVER);
    private static final Set<String> KNOWN = Set.of(HORIZON, SHIFTS, STAFF, DAYS_OFF, SHIFT_ON, SHIFT_OFF, COVER);

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final int lines;

    private Sections(int lines) {
        this.lines = lines;
    }

    static Sections of(List<String> text) {
        Sections sections = new Sections(text.size());
        List<Row> section = null;
        for (int line = 1; line <= text.size(); line++) {
            String stripped = text.get(line - 1).strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            if (stripped.startsWith("SECTION_")) {
                section = sections.open(line, stripped);
            } else if (section == null) {
                throw new InstanceFormatException(line, "\"%s\" stands before the first section.".formatted(stripped));
            } else {
                section.add(Row.of(line, stripped));
            }
        }
        sections.checkComplete();
        return sections;
    }

    private List<Row> open(int line, String name) {
        if (!KNOWN.contains(name)) {
            throw new InstanceFormatException(line, "\"%s\" is not a known section.".formatted(name));
        }
        List<Row> fresh = new ArrayList<>();
        if (rows.put(name, fresh) != null) {
            throw new InstanceFormatException(line, "%s is there for the second time.".formatted(name));
        }
        return fresh;
    }

    private void checkComplete() {
        for (String name : List.of(HORIZON, SHIFTS, STAFF, COVER)) {
            if (NEEDED.contains(name) && of(name).isEmpty()) {
                throw new InstanceFormatException(Math.max(1, lines), "%s is missing or empty.".formatted(name));
            }
        }
    }

    /** The rows of a section, none where it is absent. */
    List<Row> of(String name) {
        return rows.getOrDefault(name, List.of());
    }
}
