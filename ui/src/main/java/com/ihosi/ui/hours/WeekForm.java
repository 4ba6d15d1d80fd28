package com.ihosi.ui.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.Recurrence;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The seven weekdays as rows of fields; a weekday may have several, for sessions and other weeks. */
final class WeekForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NTH = 5;

    private final transient List<AppointmentType> types;
    private final List<DayRow.State> states;
    private final transient List<Recurrence> recurrences;
    private final List<DayRow> rows = new ArrayList<>();
    private transient Optional<FormDialog> dialog = Optional.empty();
    private int made;

    /**
     * Builds it empty.
     *
     * @param states what can be said of a weekday; the last one is what a new row says
     * @param first the day from which every other week is counted
     */
    WeekForm(List<AppointmentType> types, List<DayRow.State> states, LocalDate first) {
        this.types = types;
        this.states = states;
        this.recurrences = recurrences(first.with(DayOfWeek.MONDAY));
        addClassName("week-form");
        add(headings());
    }

    /** What the columns are, for the eye; each field says it too. */
    private Div headings() {
        Div headings = new Div();
        headings.addClassNames("day-row", "headings");
        headings.getElement().setAttribute("aria-hidden", "true");
        for (String field : List.of("state", "from", "until", "breaks", "weeks")) {
            headings.add(new Span(getTranslation("hours.field." + field)));
        }
        return headings;
    }

    private static List<Recurrence> recurrences(LocalDate monday) {
        List<Recurrence> all = new ArrayList<>(
                List.of(new Weekly(), new AlternateWeeks(monday), new AlternateWeeks(monday.plusWeeks(1))));
        for (int nth = 1; nth <= MOST_NTH; nth++) {
            all.add(new NthWeekday(nth));
        }
        all.add(new NthWeekday(NthWeekday.LAST));
        return all;
    }

    /** Shows refusals in the dialog. */
    void bind(FormDialog shownIn) {
        dialog = Optional.of(shownIn);
        rows.forEach(this::bind);
    }

    private void bind(DayRow row) {
        dialog.ifPresent(shownIn -> {
            row.bind(shownIn);
            boolean firstOfDay = rows.stream()
                    .filter(each -> each.weekday() == row.weekday())
                    .findFirst()
                    .filter(row::equals)
                    .isPresent();
            if (firstOfDay) {
                row.bind(shownIn, row.weekday().name().toLowerCase(Locale.ROOT));
            }
        });
    }

    void show(List<WorkingDay> days) {
        rows.forEach(this::remove);
        rows.clear();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            List<WorkingDay> said =
                    days.stream().filter(day -> day.weekday() == weekday).toList();
            if (said.isEmpty()) {
                addRow(rows.size(), weekday);
            }
            said.forEach(day -> addRow(rows.size(), weekday).show(day));
        }
    }

    private DayRow addRow(int place, DayOfWeek weekday) {
        DayRow row = new DayRow(weekday, "day-" + weekday.getValue() + "-" + ++made, states, recurrences, types);
        boolean further = place > 0 && rows.get(place - 1).weekday() == weekday;
        rows.add(place, row);
        addComponentAtIndex(place + 1, row);
        if (further) {
            row.addClassName("further");
            row.offer(VaadinIcon.TRASH, "hours.row.remove", () -> removeRow(row));
        } else {
            row.offer(VaadinIcon.PLUS, "hours.row.add", () -> addRow(lastOf(weekday) + 1, weekday)
                    .focusFirst());
            if (weekday == DayOfWeek.MONDAY) {
                row.offer(VaadinIcon.COPY_O, "hours.row.copy", this::copyMonday);
            }
        }
        bind(row);
        return row;
    }

    /** Says of Tuesday to Friday what is said of Monday. */
    private void copyMonday() {
        FieldChecks checks = new FieldChecks();
        List<WorkingDay> said = rows.stream()
                .filter(row -> row.weekday() == DayOfWeek.MONDAY)
                .flatMap(row -> row.read(checks).stream())
                .toList();
        if (dialog.isPresent() && !dialog.get().attempt(checks::done)) {
            return;
        }
        for (DayOfWeek weekday = DayOfWeek.TUESDAY; weekday != DayOfWeek.SATURDAY; weekday = weekday.plus(1)) {
            replace(weekday, said);
        }
    }

    private void replace(DayOfWeek weekday, List<WorkingDay> said) {
        List<DayRow> old = rows.stream().filter(row -> row.weekday() == weekday).toList();
        int place = rows.indexOf(old.getFirst());
        rows.removeAll(old);
        old.forEach(this::remove);
        if (said.isEmpty()) {
            addRow(place, weekday);
        }
        for (WorkingDay day : said) {
            addRow(place++, weekday).show(new WorkingDay(weekday, day.recurrence(), day.hours()));
        }
    }

    private int lastOf(DayOfWeek weekday) {
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).weekday() == weekday) {
                last = i;
            }
        }
        return last;
    }

    private void removeRow(DayRow row) {
        int place = rows.indexOf(row);
        rows.remove(row);
        remove(row);
        rows.get(place - 1).focusFirst();
    }

    /**
     * What was entered.
     *
     * @throws FieldException with all that is refused, each at its row
     */
    List<WorkingDay> read() {
        FieldChecks checks = new FieldChecks();
        List<WorkingDay> days =
                rows.stream().flatMap(row -> row.read(checks).stream()).toList();
        checks.done();
        return days;
    }

    /** Opens what is folded away where it was refused. */
    void reveal(FieldException refused) {
        rows.forEach(row -> row.reveal(refused));
    }
}
