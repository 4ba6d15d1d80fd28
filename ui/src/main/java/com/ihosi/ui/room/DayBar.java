package com.ihosi.ui.room;

import com.ihosi.planner.room.RoomUse;
import com.ihosi.ui.layout.Markup;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A room's day: what takes it, as a bar for the eye and as a sentence for the ear. */
final class DayBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DateTimeFormatter clock;

    DayBar(DayScale scale, String room, List<RoomUse> uses) {
        clock = DateTimeFormatter.ofPattern("HH:mm").withZone(scale.zone());
        addClassName("day-bar");
        String told = uses.isEmpty()
                ? getTranslation("room.free")
                : uses.stream().map(this::describe).collect(Collectors.joining(", "));
        getElement().setAttribute("role", "img").setAttribute("aria-label", room + ": " + told);
        Markup markup = new Markup();
        scale.ticks().forEach(tick -> markup.leaf("span", "", "class", "hour", "style", left(scale, tick)));
        uses.forEach(use -> markup.leaf(
                "span",
                "",
                "class",
                "use " + use.kind().name().toLowerCase(Locale.ROOT),
                "style",
                scale.place(use.during()),
                "title",
                describe(use)));
        getElement().setProperty("innerHTML", markup.toString());
    }

    private String describe(RoomUse use) {
        return getTranslation(
                "room.use",
                clock.format(use.during().start()),
                clock.format(use.during().end()),
                use.note().orElseGet(() -> getTranslation("room.kind." + use.kind())));
    }

    /** The hours above the bars; they say nothing that the bars do not say. */
    static Div hours(DayScale scale) {
        DateTimeFormatter hour = DateTimeFormatter.ofPattern("HH:mm").withZone(scale.zone());
        Markup markup = new Markup();
        scale.ticks().forEach(tick -> markup.leaf("span", hour.format(tick), "style", left(scale, tick)));
        Div hours = new Div();
        hours.addClassName("day-hours");
        hours.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", markup.toString());
        return hours;
    }

    private static String left(DayScale scale, Instant at) {
        return String.format(Locale.ROOT, "left:%.2f%%", scale.share(at));
    }
}
