package com.ihosi.ui.room;

import com.ihosi.planner.room.Room;
import com.ihosi.planner.room.RoomUse;
import com.ihosi.ui.layout.IconButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/** A room or a device in the list: what it is, and what can be done with it. */
final class RoomRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Div actions = new Div();

    RoomRow(String code, String name, String under) {
        this.name = name;
        addClassName("room-row");
        getElement().setAttribute("data-code", code);
        Span coded = new Span(code);
        coded.addClassName("code");
        Span soft = new Span(under);
        soft.addClassName("soft-text");
        soft.setVisible(!under.isEmpty());
        Div what = new Div(new H3(new Span(name), coded), soft);
        what.addClassName("what");
        actions.addClassName("actions");
        add(what, actions);
    }

    /** Shows by what a room is taken; blocks can be taken away where somebody may. */
    RoomRow day(DayScale scale, Room room, List<RoomUse> uses, boolean mayChange, Consumer<RoomUse> onUnblock) {
        DayBar bar = new DayBar(scale, room.name(), uses);
        Div day = new Div(bar);
        day.addClassName("day");
        Div blocks = new Div();
        blocks.addClassName("blocks");
        uses.stream()
                .filter(use -> use.kind() == RoomUse.Kind.BLOCK)
                .map(use -> block(scale, use, mayChange, onUnblock))
                .forEach(blocks::add);
        if (blocks.getComponentCount() > 0) {
            day.add(blocks);
        }
        addComponentAtIndex(1, day);
        return this;
    }

    private Component block(DayScale scale, RoomUse use, boolean mayChange, Consumer<RoomUse> onUnblock) {
        boolean within = scale.holds(use.during());
        DateTimeFormatter clock = DateTimeFormatter.ofPattern(
                        within ? "HH:mm" : getTranslation("format.moment"), getLocale())
                .withZone(scale.zone());
        String told = getTranslation(
                "room.use",
                clock.format(use.during().start()),
                clock.format(use.during().end()),
                use.note().orElseGet(() -> getTranslation("room.kind.BLOCK")));
        Span block = new Span(new Span(told));
        block.addClassName("block-chip");
        if (mayChange) {
            block.add(new IconButton(
                    VaadinIcon.CLOSE_SMALL,
                    getTranslation("room.unblock"),
                    getTranslation("room.unblock.what", name, told),
                    () -> onUnblock.accept(use)));
        }
        return block;
    }

    /** Adds a button that says what it does, with the name for those who only hear it. */
    RoomRow action(String key, VaadinIcon icon, Runnable does) {
        IconButton button = new IconButton(
                icon, getTranslation("room." + key), getTranslation("room." + key + ".what", name), does);
        button.addClassName(key);
        actions.add(button);
        return this;
    }
}
