package com.ihosi.ui.calendar;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.calendar.Visit;
import com.ihosi.ui.calendar.Sheet.Lane;
import com.ihosi.ui.calendar.Sheet.Stop;
import com.ihosi.ui.calendar.Sheet.Stretch;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lanes as markup, in one language. Whatever colour says stands there as text or sign as well. */
final class LaneMarkup {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int TWO_LINES = 24;
    private static final int HOUR = 60;

    private final Locale language;
    private final Optional<Instant> changing;

    private LaneMarkup(Locale language, Optional<Instant> changing) {
        this.language = language;
        this.changing = changing;
    }

    /** For those who may change what stands there from now on. */
    static LaneMarkup changing(Locale language, Instant now) {
        return new LaneMarkup(language, Optional.of(now));
    }

    /** For those who may only read it. */
    static LaneMarkup reading(Locale language) {
        return new LaneMarkup(language, Optional.empty());
    }

    /** The hours beside the lanes; for the eye alone, as every place says its time. */
    String axis(Sheet sheet) {
        Markup markup = new Markup();
        for (int minute = sheet.from(); minute < sheet.until(); minute += HOUR) {
            markup.leaf("span", clock(minute), "class", "hour", "style", "--from:" + minute);
        }
        return markup.toString();
    }

    /** A lane: its head, its hours and what stands in it. */
    String lane(Lane lane) {
        Markup markup = new Markup()
                .open("div", "role", "rowheader", "class", "lane-head")
                .leaf("span", lane.title(), "class", "lane-title", "title", lane.title())
                .leaf("span", lane.under(), "class", "lane-under");
        if (changing.filter(now -> lane.doctor().isPresent() && lane.hasToCome(now))
                .isPresent()) {
            clear(markup, lane);
        }
        markup.close("div").open("div", "class", "lane-body", "data-lane", lane.id());
        lane.open().forEach(open -> markup.leaf("i", "", "class", "open", "style", place(open)));
        lane.stops()
                .forEach(stop ->
                        stop(markup, stop, changing.isEmpty() || lane.room().isPresent()));
        if (lane.stops().isEmpty()) {
            markup.open("div", "role", "gridcell", "class", "stop void")
                    .spoken(text("cal.nothing"))
                    .close("div");
        }
        return markup.close("div").toString();
    }

    /** Where the keyboard stops above the first time of the day. */
    private void clear(Markup markup, Lane lane) {
        markup.leaf(
                "button",
                "⇥",
                "type",
                "button",
                "tabindex",
                "-1",
                "id",
                SheetBoard.head(lane),
                "class",
                "stop clear",
                "data-from",
                "-1",
                "title",
                text("cal.clear"),
                "aria-label",
                text("cal.clear.what", lane.title()));
    }

    private void stop(Markup markup, Stop stop, boolean places) {
        switch (stop.what()) {
            case Sheet.Free free -> free(markup, stop);
            case Sheet.Taken taken -> taken(markup, stop, taken);
            case Sheet.Booked booked -> booked(markup, stop, booked, places);
        }
    }

    private void free(Markup markup, Stop stop) {
        String time = stop.time();
        markup.open(
                        "div",
                        "role",
                        "gridcell",
                        "tabindex",
                        "-1",
                        "id",
                        stop.id(),
                        "class",
                        "stop free",
                        "data-from",
                        String.valueOf(stop.stretch().from()),
                        "style",
                        place(stop.stretch()),
                        "aria-label",
                        text("cal.free", time))
                .leaf("span", "+ " + time, "aria-hidden", "true")
                .close("div");
    }

    /** When it begins, with the name of the clock where one is told. */
    private static String start(String time) {
        String[] ends = time.split("–", 2);
        int clock = ends.length < 2 || ends[0].contains(" ") ? -1 : ends[1].indexOf(' ');
        return clock < 0 ? ends[0] : ends[0] + ends[1].substring(clock);
    }

    private void taken(Markup markup, Stop stop, Sheet.Taken taken) {
        String word = text("cal.taken." + taken.kind());
        String said = taken.text().isEmpty() ? word : word + ": " + taken.text();
        String span = stop.time();
        markup.open(
                        "div",
                        "role",
                        "gridcell",
                        "tabindex",
                        "-1",
                        "id",
                        stop.id(),
                        "class",
                        "stop taken " + taken.kind().name().toLowerCase(Locale.ROOT),
                        "data-from",
                        String.valueOf(stop.stretch().from()),
                        "style",
                        place(stop),
                        "aria-label",
                        span + " " + said,
                        "title",
                        span + " " + said)
                .leaf("span", said, "aria-hidden", "true")
                .close("div");
    }

    private void booked(Markup markup, Stop stop, Sheet.Booked booked, boolean places) {
        Visit visit = booked.visit();
        VisitState state = VisitState.of(visit.appointment());
        boolean roomy = stop.stretch().minutes() >= TWO_LINES;
        markup.open(
                "div",
                "role",
                "gridcell",
                "tabindex",
                "-1",
                "id",
                stop.id(),
                "class",
                "stop visit " + state.style() + (roomy ? "" : " short"),
                "data-from",
                String.valueOf(stop.stretch().from()),
                "style",
                place(stop) + tint(visit) + ";--before:" + booked.before() + ";--after:" + booked.after(),
                "draggable",
                String.valueOf(
                        changing.isPresent() && visit.appointment().status().isOpen()),
                "aria-label",
                String.join(", ", said(stop, booked, state)),
                "title",
                String.join(" · ", said(stop, booked, state)));
        markup.open("span", "class", "card", "aria-hidden", "true").open("span", "class", "line");
        markup.leaf("span", start(stop.time()), "class", "time");
        flags(markup, visit.appointment());
        if (!state.sign().isEmpty()) {
            markup.leaf("span", state.sign(), "class", "state");
        }
        markup.leaf("span", visit.patient().sortName(), "class", "who").close("span");
        if (roomy) {
            String what = places && !booked.where().isEmpty()
                    ? booked.where()
                    : visit.kind().name();
            String under = state == VisitState.BOOKED ? what : text(state.key()) + " · " + what;
            markup.leaf("span", under, "class", "kind");
        }
        markup.close("span").close("div");
    }

    private void flags(Markup markup, Appointment appointment) {
        if (appointment.conflict()) {
            markup.leaf("span", "⚠", "class", "flag conflict");
        }
        if (appointment.urgent()) {
            markup.leaf("span", "!", "class", "flag urgent");
        }
        if (appointment.series() != null) {
            markup.leaf("span", "↻", "class", "flag series");
        }
    }

    /** All that is to be known of an appointment, for those who hear it or rest on it with the mouse. */
    private List<String> said(Stop stop, Sheet.Booked booked, VisitState state) {
        Visit visit = booked.visit();
        Appointment appointment = visit.appointment();
        List<String> said = new ArrayList<>(
                List.of(stop.time(), visit.patient().name(), visit.kind().name(), text(state.key())));
        if (!booked.where().isEmpty()) {
            said.add(booked.where());
        }
        if (appointment.urgent()) {
            said.add(text("cal.urgent"));
        }
        if (appointment.lane() > 0) {
            said.add(text("cal.overbooked"));
        }
        if (appointment.conflict()) {
            said.add(text("cal.conflict"));
        }
        if (appointment.series() != null) {
            said.add(text("cal.series"));
        }
        if (appointment.newPatient()) {
            said.add(text("cal.new-patient"));
        }
        return said;
    }

    /** The colour of what it is for, if it is one. */
    static String tint(Visit visit) {
        String colour = visit.kind().colour();
        return COLOUR.matcher(colour).matches() ? ";--tint:" + colour : "";
    }

    private static String place(Stop stop) {
        return place(stop.stretch()) + ";--column:" + stop.column() + ";--columns:" + stop.columns();
    }

    private static String place(Stretch stretch) {
        return "--from:" + stretch.from() + ";--minutes:" + stretch.minutes();
    }

    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / HOUR, minute % HOUR);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
