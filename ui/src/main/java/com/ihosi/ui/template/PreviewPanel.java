package com.ihosi.ui.template;

import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.template.WeekPreview;
import com.ihosi.ui.roster.EffectWords;
import com.ihosi.ui.roster.WeekNames;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** What a template would change and break, week by week, in words. */
final class PreviewPanel extends Div {

    private static final long serialVersionUID = 1L;

    PreviewPanel() {
        addClassNames("judgement", "preview");
        getElement().setAttribute("role", "status");
    }

    void show(List<WeekPreview> previews, boolean wishes) {
        removeAll();
        previews.forEach(preview -> show(preview, wishes));
    }

    private void show(WeekPreview preview, boolean wishes) {
        WeekPlan week = preview.week();
        add(new H3(getTranslation(
                "week.title",
                String.valueOf(week.week().number()),
                String.valueOf(week.week().year()))));
        int duties =
                preview.edits().stream().mapToInt(edit -> edit.works().size()).sum();
        Paragraph count = new Paragraph(getTranslation(
                wishes ? "template.preview.wishes" : "template.preview.duties",
                duties,
                preview.edits().stream()
                        .filter(edit -> !edit.works().isEmpty())
                        .map(edit -> edit.doctor())
                        .distinct()
                        .count()));
        add(count);
        WeekNames names = new WeekNames(week);
        if (!wishes && duties > 0) {
            EffectWords words = new EffectWords(names, getLocale());
            List<String> broken = words.broken(preview.effect());
            Paragraph effect = new Paragraph(words.line(preview.effect()));
            effect.addClassName(broken.isEmpty() ? "kept" : "broken");
            add(effect);
            if (!broken.isEmpty()) {
                add(details(getTranslation("template.preview.broken", broken.size()), broken));
            }
        }
        if (duties > 0) {
            add(details(getTranslation("template.preview.list"), duties(preview, names)));
        }
        List<String> off = preview.edits().stream()
                .filter(edit -> edit.works().isEmpty())
                .map(edit -> getTranslation("template.preview.off", day(edit.day()), names.doctor(edit.doctor())))
                .toList();
        if (!wishes && !off.isEmpty()) {
            add(details(getTranslation("template.preview.offs", off.size()), off));
        }
        if (!preview.left().isEmpty()) {
            add(details(
                    getTranslation("template.preview.left", preview.left().size()),
                    preview.left().stream()
                            .map(left -> getTranslation(
                                    "template.left." + left.reason(), names.doctor(left.doctor()), day(left.day())))
                            .distinct()
                            .toList()));
        }
    }

    private List<String> duties(WeekPreview preview, WeekNames names) {
        return preview.edits().stream()
                .filter(edit -> !edit.works().isEmpty())
                .map(edit -> getTranslation(
                        "template.preview.duty",
                        day(edit.day()),
                        names.doctor(edit.doctor()),
                        edit.works().stream()
                                .flatMap(work -> preview.week().shifts().stream()
                                        .map(RosteredShift::shift)
                                        .filter(shift -> shift.id().equals(work.shift())))
                                .map(shift -> shift.name())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static Details details(String summary, List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return new Details(summary, list);
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(getTranslation("format.weekday"), getLocale())
                .format(date);
    }
}
