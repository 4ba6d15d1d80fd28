package com.ihosi.ui.hours;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.hours.DayHours.Break;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Breaks as they are typed: {@code 12:00-12:30 Lunch; 15:00-15:15}. */
final class BreaksText {

    private static final String TIME = "(\\d{1,2})(?:[:.](\\d{2}))?";
    private static final Pattern BREAK = Pattern.compile(TIME + "\\s*[-–]\\s*" + TIME + "(?:\\s+(.*))?");

    private BreaksText() {}

    static String write(List<Break> breaks) {
        return breaks.stream()
                .map(each -> (each.from() + "-" + each.until() + " " + each.name()).strip())
                .collect(Collectors.joining("; "));
    }

    /**
     * Reads breaks, separated by semicolons or commas.
     *
     * @param wrong what is said of a part that is none
     * @throws FieldException of the field {@code breaks}
     */
    static List<Break> read(String text, String wrong) {
        List<Break> breaks = new ArrayList<>();
        for (String part : text.split("[;,\n]", -1)) {
            if (!part.isBlank()) {
                breaks.add(one(part.strip(), wrong));
            }
        }
        return breaks;
    }

    private static Break one(String part, String wrong) {
        Matcher matcher = BREAK.matcher(part);
        if (!matcher.matches()) {
            throw new FieldException("breaks", wrong);
        }
        try {
            String name = matcher.group(5);
            return new Break(
                    time(matcher.group(1), matcher.group(2)),
                    time(matcher.group(3), matcher.group(4)),
                    name == null ? "" : name);
        } catch (DateTimeException noTime) {
            throw new FieldException("breaks", wrong);
        }
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }
}
