package com.ihosi.ui.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.DayHours;
import com.ihosi.planner.hours.Recurrence;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of what is said of a weekday. */
final class DayRow extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final LocalTime USUAL_START = LocalTime.of(8, 0);
    private static final LocalTime USUAL_END = LocalTime.of(17, 0);

    /** What is said of the weekday. */
    enum State {
        WORKS,
        FREE,
        /** Nothing: what is below a template counts. */
        UNSAID
    }

    private final DayOfWeek weekday;
    private final String key;
    private final Select<State> state = new Select<>();
    private final TimePicker from = new TimePicker(USUAL_START);
    private final TimePicker until = new TimePicker(USUAL_END);
    private final TextField breaks = new TextField();
    private final Select<Recurrence> weeks = new Select<>();
    private final LimitFields limits;
    private final Button more = new Button(VaadinIcon.ELLIPSIS_DOTS_H.create());
    private final Div buttons = new Div();

    /**
     * Builds the fields.
     *
     * @param key tells this row from others, as the beginning of its fields' names
     * @param recurrences those to choose from, every week first
     */
    DayRow(
            DayOfWeek weekday,
            String key,
            List<State> states,
            List<Recurrence> recurrences,
            List<AppointmentType> types) {
        this.weekday = weekday;
        this.key = key;
        HoursWords words = new HoursWords(getLocale());
        String name = words.weekday(weekday);
        limits = new LimitFields(name, key, types);
        addClassName("day-row");
        getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        Span label = new Span(name);
        label.addClassName("weekday");
        choose(state, "state", states, each -> getTranslation("hours.state." + each));
        choose(weeks, "weeks", recurrences, each -> words.recurrence(each)
                .orElseGet(() -> getTranslation("hours.weeks.every")));
        state.addValueChangeListener(change -> showState());
        time(from, "from");
        time(until, "until");
        breaks.setAriaLabel(field("breaks"));
        breaks.setPlaceholder(getTranslation("hours.breaks.example"));
        breaks.setId(key + "-breaks");
        breaks.setMaxLength(1000);
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setAriaLabel(getTranslation("hours.more.what", name));
        more.setTooltipText(getTranslation("hours.more"));
        more.setId(key + "-more");
        more.addClickListener(click -> showLimits(!limits.isVisible()));
        showLimits(false);
        buttons.add(more);
        buttons.addClassName("row-buttons");
        add(label, state, from, until, breaks, weeks, buttons, limits);
        weeks.setValue(recurrences.getFirst());
        state.setValue(states.getLast());
        showState();
    }

    private <T> void choose(Select<T> select, String what, List<T> items, ItemLabelGenerator<T> label) {
        select.setAriaLabel(field(what));
        select.setId(key + "-" + what);
        select.setItemLabelGenerator(label);
        select.setItems(items);
    }

    private void time(TimePicker picker, String what) {
        picker.setAriaLabel(field(what));
        picker.setId(key + "-" + what);
        picker.setStep(STEP);
        picker.setLocale(Locale.UK);
    }

    /** The columns have one heading for all rows, so each field says whose it is. */
    private String field(String what) {
        return getTranslation(
                "hours.field.of", new HoursWords(getLocale()).weekday(weekday), getTranslation("hours.field." + what));
    }

    private void showState() {
        boolean works = state.getValue() == State.WORKS;
        from.setVisible(works);
        until.setVisible(works);
        breaks.setVisible(works);
        more.setVisible(works);
        weeks.setVisible(works || (state.getValue() == State.FREE && !(weeks.getValue() instanceof Weekly)));
        limits.setVisible(works && limits.isVisible());
        setClassName("works", works);
    }

    private void showLimits(boolean shown) {
        limits.setVisible(shown);
        more.getElement().setAttribute("aria-expanded", String.valueOf(shown));
    }

    /** A button behind the fields. */
    void offer(VaadinIcon icon, String text, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(text + ".what", new HoursWords(getLocale()).weekday(weekday)));
        button.setTooltipText(getTranslation(text));
        buttons.add(button);
    }

    DayOfWeek weekday() {
        return weekday;
    }

    void focusFirst() {
        state.focus();
    }

    /** Lets the dialog show refusals at the fields, under names that begin with this. */
    void bind(FormDialog dialog, String prefix) {
        dialog.field(prefix + ".hours", state)
                .field(prefix + ".from", from)
                .field(prefix + ".until", until)
                .field(prefix + ".breaks", breaks)
                .field(prefix + ".anchor", weeks);
        limits.bind(dialog, prefix);
    }

    void bind(FormDialog dialog) {
        bind(dialog, key);
    }

    void show(WorkingDay day) {
        weeks.getListDataView()
                .getItems()
                .filter(each -> isSame(each, day.recurrence()))
                .findFirst()
                .ifPresent(weeks::setValue);
        state.setValue(day.hours().isPresent() ? State.WORKS : State.FREE);
        showState();
        day.hours().ifPresent(hours -> {
            from.setValue(hours.from());
            until.setValue(hours.until());
            breaks.setValue(BreaksText.write(hours.breaks()));
            limits.show(hours);
        });
    }

    private static boolean isSame(Recurrence offered, Recurrence said) {
        if (offered instanceof AlternateWeeks && said instanceof AlternateWeeks(LocalDate anchor)) {
            return offered.holdsOn(anchor);
        }
        return offered.equals(said);
    }

    /** What was entered; what is refused is collected under the row's key. */
    Optional<WorkingDay> read(FieldChecks checks) {
        return switch (state.getValue()) {
            case UNSAID -> Optional.empty();
            case FREE -> Optional.of(new WorkingDay(weekday, weeks.getValue(), Optional.empty()));
            case WORKS -> readHours(checks).map(hours -> new WorkingDay(weekday, weeks.getValue(), Optional.of(hours)));
        };
    }

    private Optional<DayHours> readHours(FieldChecks checks) {
        String wanted = getTranslation("hours.time.wanted");
        checks.check(!from.isEmpty(), key + ".from", wanted).check(!until.isEmpty(), key + ".until", wanted);
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(limits.read(
                    from.getValue(),
                    until.getValue(),
                    BreaksText.read(breaks.getValue(), getTranslation("hours.breaks.wrong"))));
        } catch (FieldException refused) {
            refused.refusals().forEach(refusal -> checks.check(false, key + "." + refusal.field(), refusal.message()));
            reveal(refused);
            return Optional.empty();
        }
    }

    /** Opens the further fields where one of them was refused. */
    void reveal(FieldException refused) {
        boolean hidden = refused.refusals().stream()
                .map(FieldException.Refusal::field)
                .anyMatch(field -> limits.knows(field.substring(field.lastIndexOf('.') + 1)));
        if (hidden && state.getValue() == State.WORKS) {
            showLimits(true);
        }
    }
}
