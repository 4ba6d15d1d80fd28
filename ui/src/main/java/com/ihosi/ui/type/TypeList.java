package com.ihosi.ui.type;

import com.ihosi.planner.appointment.AppointmentType;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The active types in their order, which is changed with the mouse or by keyboard. */
final class TypeList extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final transient List<AppointmentType> types;
    private final transient Map<AppointmentType.Id, List<Button>> ways = new HashMap<>();

    TypeList(List<AppointmentType> types) {
        this.types = types;
        addClassName("type-list");
    }

    /** Shows types that nobody here may change. */
    TypeList show(TypeWords words) {
        types.forEach(type -> add(new TypeRow(type, words)));
        return this;
    }

    /** Shows types that may be changed, archived and moved: to a place, from 0. */
    TypeList show(
            TypeWords words,
            Consumer<AppointmentType> onEdit,
            Consumer<AppointmentType> onArchive,
            BiConsumer<AppointmentType, Integer> onMove) {
        for (int place = 0; place < types.size(); place++) {
            int here = place;
            AppointmentType type = types.get(place);
            TypeRow row = new TypeRow(type, words);
            row.makeDraggable(dragged -> onMove.accept(dragged.type(), here));
            Button up = row.action("up", VaadinIcon.ARROW_UP, () -> onMove.accept(type, here - 1));
            up.setEnabled(place > 0);
            Button down = row.action("down", VaadinIcon.ARROW_DOWN, () -> onMove.accept(type, here + 1));
            down.setEnabled(place < types.size() - 1);
            ways.put(type.id(), List.of(up, down));
            row.action("edit", VaadinIcon.PENCIL, () -> onEdit.accept(type));
            row.action("archive", VaadinIcon.ARCHIVE, () -> onArchive.accept(type));
            add(row);
        }
        return this;
    }

    /** Whether a type stands behind a place. */
    boolean isBehind(AppointmentType type, int place) {
        return types.indexOf(type) > place;
    }

    /** Leaves the keyboard at the way that a type went; at the other one, where that is at its end. */
    void focus(AppointmentType type, boolean up) {
        List<Button> both = ways.getOrDefault(type.id(), List.of());
        (up ? both : both.reversed())
                .stream().filter(Button::isEnabled).findFirst().ifPresent(Button::focus);
    }

    /** The order after a type has moved to a place. */
    List<AppointmentType.Id> moved(AppointmentType type, int place) {
        List<AppointmentType.Id> order =
                new ArrayList<>(types.stream().map(AppointmentType::id).toList());
        order.remove(type.id());
        order.add(place, type.id());
        return order;
    }
}
