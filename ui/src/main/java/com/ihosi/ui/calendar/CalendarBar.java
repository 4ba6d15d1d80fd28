package com.ihosi.ui.calendar;

import com.ihosi.planner.calendar.FacilityDays;
import com.ihosi.planner.facility.Department;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The head of the calendar: which days, whose, and the way to others. */
final class CalendarBar extends Header {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "";

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final DayWays ways;
    private final Choice by;
    private final Select<String> department = new Select<>();
    private final ComboBox<Named> only = new ComboBox<>();
    private final Checkbox all = new Checkbox();
    private transient CalendarQuery shown;
    private List<String> departments = List.of();
    private List<Named> names = List.of();

    /** Somebody or something by id and name. */
    record Named(String id, String name) {}

    CalendarBar(CalendarQuery first, LocalDate today, Consumer<CalendarQuery> go, Runnable onBook) {
        shown = first;
        addClassName("week-bar");
        title.setId("calendar-title");
        Div titles = new Div(title, subtitle);
        titles.addClassName("titles");
        ways = new DayWays(first, today, go);
        by = new Choice("cal.by", name -> go.accept(shown.byRooms(name.equals("rooms"))), "doctors", "rooms");
        Button book = new Button(getTranslation("cal.book"), VaadinIcon.PLUS.create(), click -> onBook.run());
        book.addThemeVariants(ButtonVariant.PRIMARY);
        book.setId("book");
        add(titles, ways, book, filters(go));
    }

    private Div filters(Consumer<CalendarQuery> go) {
        department.setAriaLabel(getTranslation("filter.department"));
        department.setItemLabelGenerator(code -> code.equals(ALL) ? getTranslation("filter.all") : nameOf(code));
        department.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(shown.in(change.getValue()));
            }
        });
        only.setItemLabelGenerator(Named::name);
        only.setClearButtonVisible(true);
        only.setId("calendar-only");
        only.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(shown.only(
                        change.getValue() == null ? "" : change.getValue().id()));
            }
        });
        all.setLabel(getTranslation("cal.all"));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(shown.withAll(change.getValue()));
            }
        });
        Div filters = new Div(by, department, only, all);
        filters.addClassName("filters");
        return filters;
    }

    private transient List<Department> known = List.of();

    private String nameOf(String code) {
        return known.stream()
                .filter(each -> each.code().equals(code))
                .map(Department::name)
                .findFirst()
                .orElse(code);
    }

    void show(CalendarQuery query, FacilityDays days, List<Named> choices) {
        shown = query;
        known = days.departments();
        ways.show(query);
        title.setText(ways.title());
        subtitle.setText(getTranslation(
                "cal.times", days.facility().zone().getDisplayName(TextStyle.FULL_STANDALONE, getLocale())));
        by.choose(query.rooms() ? "rooms" : "doctors");
        List<String> codes = Stream.concat(Stream.of(ALL), known.stream().map(Department::code))
                .toList();
        if (!codes.equals(departments)) {
            departments = codes;
            department.setItems(codes);
        }
        department.setValue(codes.contains(query.department()) ? query.department() : ALL);
        if (!choices.equals(names)) {
            names = choices;
            only.setItems(choices);
        }
        String what = getTranslation(query.rooms() ? "cal.only.rooms" : "cal.only.doctors");
        only.setAriaLabel(what);
        only.setPlaceholder(what);
        only.setValue(choices.stream()
                .filter(choice -> choice.id().equals(query.only()))
                .findFirst()
                .orElse(null));
        all.setVisible(!query.rooms() && query.only().isEmpty());
        all.setValue(query.all());
    }
}
