package com.ihosi.ui.type;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.ui.layout.IconButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A type in the list: its colour, what it says, and what can be done with it. */
final class TypeRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient AppointmentType type;
    private final Div actions = new Div();

    TypeRow(AppointmentType type, TypeWords words) {
        this.type = type;
        addClassName("type-row");
        getElement().setAttribute("data-code", type.code());
        Span chip = new Span();
        chip.addClassName("type-chip");
        chip.getStyle().set("--tone", type.colour());
        Span code = new Span(type.code());
        code.addClassName("code");
        H2 name = new H2(chip, new Span(type.name()), code);
        Div what = new Div(name);
        what.addClassName("what");
        if (type.description() != null) {
            what.add(soft(type.description()));
        }
        actions.addClassName("actions");
        add(
                what,
                cell("length", strong(words.usual(type)), soft(words.bounds(type)), soft(words.buffer(type))),
                cell(
                        "booked",
                        soft(words.ahead(type)),
                        soft(words.notice(type)),
                        soft(type.requiresApproval() ? getTranslation("type.approval") : "")),
                cell("needs", soft(words.needs(type))),
                cell(
                        "price",
                        strong(price(words)),
                        soft(type.price() == null || type.insuranceCovered() ? "" : getTranslation("type.uninsured"))),
                actions);
    }

    private String price(TypeWords words) {
        BigDecimal price = type.price();
        return price == null ? "" : words.price(price);
    }

    private static Div cell(String style, Component... parts) {
        Div cell = new Div(parts);
        cell.addClassName(style);
        cell.setClassName("bare", Stream.of(parts).noneMatch(Component::isVisible));
        return cell;
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("strong");
        span.setVisible(!text.isEmpty());
        return span;
    }

    private static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft-text");
        span.setVisible(!text.isEmpty());
        return span;
    }

    AppointmentType type() {
        return type;
    }

    /** Adds a button that says what it does, with the type's name for those who only hear it. */
    Button action(String key, VaadinIcon icon, Runnable does) {
        IconButton button = new IconButton(
                icon, getTranslation("type." + key), getTranslation("type." + key + ".what", type.name()), does);
        button.addClassName(key);
        actions.add(button);
        return button;
    }

    /** Lets the row be dragged by its handle onto another one, whose place it then takes. */
    void makeDraggable(Consumer<TypeRow> onDroppedHere) {
        Span handle = new Span(VaadinIcon.MENU.create());
        handle.addClassName("handle");
        handle.getElement().setAttribute("aria-hidden", "true").setAttribute("title", getTranslation("type.drag"));
        addComponentAsFirst(handle);
        DragSource<Span> source = DragSource.create(handle);
        source.setDragData(this);
        source.setDragImage(this);
        DropTarget.create(this).addDropListener(drop -> drop.getDragData()
                .filter(TypeRow.class::isInstance)
                .map(TypeRow.class::cast)
                .ifPresent(onDroppedHere));
    }
}
