package com.ihosi.ui.roster;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Asks how long to search and whether other facilities' weeks are solved together, and says here what is refused. */
final class SolveDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> SECONDS = List.of(10, 30, 60, 120, 300, 600);
    private static final int MINUTE = 60;
    private static final int MOST_SENTENCES = 8;

    private final Select<Integer> weeks = new Select<>();
    private final Select<Integer> seconds = new Select<>();
    private final CheckboxGroup<WeekDesk.Partner> partners = new CheckboxGroup<>();
    private final Notice notice = new Notice();
    private final Div impossible = new Div();
    private final transient Check check;
    private final Facility own;

    /** Takes the wish and hands it on. */
    @FunctionalInterface
    interface Order {
        void solve(List<Facility.Id> facilities, int weeks, int seconds);
    }

    /** Says what is certain to be impossible. */
    @FunctionalInterface
    interface Check {
        List<String> check(List<Facility.Id> facilities, int weeks);
    }

    SolveDialog(Week week, Facility own, List<WeekDesk.Partner> others, Check check, Order order) {
        this.own = own;
        this.check = check;
        setHeaderTitle(getTranslation("solve.title", String.valueOf(week.number())));
        setWidth("min(30rem, 94vw)");
        weeks.setLabel(getTranslation("solve.weeks"));
        weeks.setHelperText(getTranslation("solve.weeks.help"));
        weeks.setItems(IntStream.rangeClosed(1, Horizon.MOST_WEEKS).boxed().toList());
        weeks.setItemLabelGenerator(number -> weeks(week, number));
        weeks.setValue(1);
        weeks.setWidthFull();
        weeks.setId("solve-weeks");
        seconds.setLabel(getTranslation("solve.limit"));
        seconds.setHelperText(getTranslation("solve.limit.help"));
        seconds.setItems(SECONDS);
        seconds.setItemLabelGenerator(this::duration);
        seconds.setValue(MINUTE);
        seconds.setWidthFull();
        seconds.setId("solve-seconds");
        partners.setLabel(getTranslation("solve.jointly"));
        partners.setHelperText(getTranslation("solve.jointly.help"));
        partners.setItems(others);
        partners.setItemLabelGenerator(
                partner -> getTranslation("solve.partner", partner.name(), partner.sharedDoctors()));
        partners.setVisible(!others.isEmpty());
        Div body = new Div(
                new Paragraph(getTranslation("solve.explain", own.name())),
                notice,
                weeks,
                seconds,
                partners,
                impossible);
        body.addClassName("ask");
        add(body);
        Button cancel = new Button(getTranslation("action.cancel"), click -> close());
        impossible.addClassName("impossible");
        impossible.setId("solve-impossible");
        weeks.addValueChangeListener(change -> look());
        partners.addValueChangeListener(change -> look());
        look();
        Button start = new Button(getTranslation("solve.start"), click -> start(order));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setId("solve-start");
        getFooter().add(cancel, start);
    }

    private List<Facility.Id> facilities() {
        List<Facility.Id> facilities = new ArrayList<>(List.of(own.id()));
        partners.getValue().forEach(partner -> facilities.add(partner.id()));
        return facilities;
    }

    /** Shows what no roster can do, the first of it where that is much. */
    private void look() {
        notice.clear();
        List<String> sentences = check();
        impossible.removeAll();
        impossible.setVisible(!sentences.isEmpty());
        if (!sentences.isEmpty()) {
            UnorderedList list = new UnorderedList();
            sentences.stream().limit(MOST_SENTENCES).forEach(sentence -> list.add(new ListItem(sentence)));
            if (sentences.size() > MOST_SENTENCES) {
                list.add(new ListItem(getTranslation("impossible.more", sentences.size() - MOST_SENTENCES)));
            }
            impossible.add(new H3(getTranslation("impossible.title", sentences.size())), list);
        }
    }

    private List<String> check() {
        try {
            return check.check(facilities(), weeks.getValue());
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
            return List.of();
        }
    }

    private void start(Order order) {
        try {
            order.solve(facilities(), weeks.getValue(), seconds.getValue());
            close();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
    }

    private String weeks(Week week, int number) {
        return number == 1
                ? getTranslation("solve.weeks.one", String.valueOf(week.number()))
                : getTranslation(
                        "solve.weeks.some",
                        number,
                        String.valueOf(week.number()),
                        String.valueOf(week.plus(number - 1L).number()));
    }

    private String duration(int value) {
        return value < MINUTE
                ? getTranslation("solve.seconds", value)
                : getTranslation("solve.minutes", value / MINUTE);
    }
}
