package com.ihosi.planner.roster.instance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A line of a file split at its commas, which can say where it stands and what is wrong with it. */
record Row(int line, List<String> fields) {

    static Row of(int line, String text) {
        return new Row(
                line, Arrays.stream(text.split(",", -1)).map(String::strip).toList());
    }

    Row {
        fields = List.copyOf(fields);
    }

    InstanceFormatException wrong(String problem) {
        return new InstanceFormatException(line, problem);
    }

    /** Refuses the row if it has fewer or more fields. */
    Row ofFields(int least, int most) {
        if (fields.size() < least || fields.size() > most) {
            String expected = least == most ? Integer.toString(least) : "%d to %d".formatted(least, most);
            throw wrong("%d fields are there where %s are expected.".formatted(fields.size(), expected));
        }
        return this;
    }

    String text(int field) {
        return fields.get(field);
    }

    int number(int field, String what, int least, int most) {
        return number(text(field), what, least, most);
    }

    int number(String text, String what, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw noNumber(text, what, least, most);
        }
        throw noNumber(text, what, least, most);
    }

    private InstanceFormatException noNumber(String text, String what, int least, int most) {
        return wrong("\"%s\" is not a %s between %d and %d.".formatted(text, what, least, most));
    }

    /** What is known under the name in a field. */
    <T> T known(int field, String what, Map<String, T> known) {
        return known(text(field), what, known);
    }

    <T> T known(String name, String what, Map<String, T> known) {
        T found = known.get(name);
        if (found == null) {
            throw wrong("\"%s\" is not a known %s.".formatted(name, what));
        }
        return found;
    }

    /** The parts of a field that are separated by bars, none for an empty field. */
    List<String> parts(int field) {
        return Arrays.stream(text(field).split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
