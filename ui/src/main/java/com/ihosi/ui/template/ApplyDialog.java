package com.ihosi.ui.template;

import com.ihosi.planner.roster.plan.OpenDraft;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.Template;
import com.ihosi.planner.template.TemplateOrder;
import com.ihosi.planner.template.TemplateOrder.Follower;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Asks to which weeks a template is applied, how, and by whom a rotation is followed; shows what that would do. */
final class ApplyDialog {

    private static final int WEEKS_AHEAD = 26;
    private static final List<Integer> WEIGHTS = List.of(0, 1, 5, 20, 100);

    private final TemplateDesk desk;
    private final Template template;
    private final Select<Week> first = new Select<>();
    private final Select<Integer> weeks = new Select<>();
    private final Select<Integer> manner = new Select<>();
    private final Select<Optional<OpenDraft>> into = new Select<>();
    private final List<Select<Optional<Doctor>>> followers = new ArrayList<>();
    private final PreviewPanel preview = new PreviewPanel();
    private final FormDialog dialog;

    ApplyDialog(TemplateDesk desk, Template template, Runnable onApplied) {
        this.desk = desk;
        this.template = template;
        Week current = desk.currentWeek();
        offer(
                first,
                "first",
                IntStream.range(0, WEEKS_AHEAD).mapToObj(current::plus).toList(),
                current.plus(1),
                this::week);
        offer(
                weeks,
                "weeks",
                IntStream.rangeClosed(1, Template.MOST_WEEKS).boxed().toList(),
                template.weeks(),
                number -> weeks.getTranslation("template.apply.number", number));
        offer(manner, "manner", WEIGHTS, 0, this::manner);
        List<Optional<OpenDraft>> takers = takers();
        offer(into, "into", takers, Optional.empty(), this::taker);
        into.setVisible(takers.size() > 1);
        into.setWidthFull();
        Div tools = new Div(first, weeks, manner, into);
        tools.addClassName("tools");
        dialog = new FormDialog(
                "template.apply.title",
                "46rem",
                new Paragraph(first.getTranslation("template.apply.explain")),
                tools,
                followers(),
                preview);
        dialog.confirm("template.apply.confirm", () -> {
            desk.apply(template, order());
            onApplied.run();
        });
        show();
    }

    void open() {
        dialog.open();
    }

    private <T> void offer(Select<T> select, String name, List<T> items, T chosen, Function<T, String> label) {
        select.setLabel(select.getTranslation("template.apply." + name));
        select.setId("apply-" + name);
        select.setItemLabelGenerator(label::apply);
        select.setItems(items);
        select.setValue(chosen);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed(select);
            }
        });
    }

    private void changed(Select<?> select) {
        if (select != into) {
            offerTakers();
        }
        show();
    }

    private String week(Week each) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(
                first.getTranslation("format.day"), UI.getCurrent().getLocale());
        return first.getTranslation("template.source.week", String.valueOf(each.number()), day.format(each.firstDay()));
    }

    private String manner(int weight) {
        return weight == 0
                ? manner.getTranslation("template.apply.pinned")
                : manner.getTranslation("template.apply.preferred", weight);
    }

    /** A new draft of each week, or one that stands in these weeks. */
    private List<Optional<OpenDraft>> takers() {
        List<Optional<OpenDraft>> takers = new ArrayList<>(List.of(Optional.empty()));
        if (manner.getValue() == 0) {
            desk.listDrafts(first.getValue(), weeks.getValue()).forEach(draft -> takers.add(Optional.of(draft)));
        }
        return takers;
    }

    private void offerTakers() {
        Optional<OpenDraft> chosen = into.getValue();
        List<Optional<OpenDraft>> takers = takers();
        into.setItems(takers);
        into.setValue(takers.contains(chosen) ? chosen : Optional.empty());
        into.setVisible(takers.size() > 1);
    }

    private String taker(Optional<OpenDraft> draft) {
        return draft.map(new DraftWords(UI.getCurrent().getLocale())::draft)
                .orElseGet(() -> into.getTranslation("template.apply.new-draft"));
    }

    private Div followers() {
        Div all = new Div();
        all.addClassNames("tools", "followers");
        all.setVisible(template.kind() == Template.Kind.ROTATION);
        if (all.isVisible()) {
            List<Optional<Doctor>> doctors = new ArrayList<>(List.of(Optional.empty()));
            desk.listDoctors().forEach(doctor -> doctors.add(Optional.of(doctor)));
            for (int turn = 0; turn < template.weeks(); turn++) {
                Select<Optional<Doctor>> follower = new Select<>();
                offer(follower, "begins", doctors, Optional.empty(), item -> item.map(Doctor::sortName)
                        .orElseGet(() -> follower.getTranslation("template.apply.nobody")));
                follower.setLabel(follower.getTranslation("template.apply.begins", turn + 1));
                follower.setId("apply-begins-" + (turn + 1));
                followers.add(follower);
                all.add(follower);
            }
        }
        return all;
    }

    private TemplateOrder order() {
        List<Follower> named = new ArrayList<>();
        for (int turn = 0; turn < followers.size(); turn++) {
            int offset = turn;
            followers.get(turn).getValue().ifPresent(doctor -> named.add(new Follower(doctor.id(), offset)));
        }
        int weight = manner.getValue();
        return new TemplateOrder(
                first.getValue(),
                weeks.getValue(),
                named,
                into.getValue().map(OpenDraft::id).stream().toList(),
                weight == 0 ? OptionalInt.empty() : OptionalInt.of(weight));
    }

    private boolean isFollowed() {
        return followers.isEmpty()
                || followers.stream().anyMatch(each -> each.getValue().isPresent());
    }

    private void show() {
        preview.setVisible(isFollowed());
        if (preview.isVisible()) {
            boolean shown = dialog.attempt(() -> preview.show(desk.preview(template, order()), manner.getValue() > 0));
            preview.setVisible(shown);
        }
    }
}
