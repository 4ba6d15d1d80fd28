package com.ihosi.ui.hours;

import com.ihosi.planner.hours.HoursPreview;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** What a template would change, doctor by doctor, and which appointments would fall outside, in words. */
final class HoursPreviewPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 3;

    private final ZoneId zone;
    private final transient HoursWords words = new HoursWords(getLocale());

    HoursPreviewPanel(ZoneId zone) {
        this.zone = zone;
        addClassNames("judgement", "preview");
        getElement().setAttribute("role", "status").setAttribute("tabindex", "0");
    }

    void show(List<HoursPreview> previews) {
        removeAll();
        int outside =
                previews.stream().mapToInt(preview -> preview.outside().size()).sum();
        Paragraph sum = new Paragraph(getTranslation("hours.preview.sum", previews.size(), outside));
        sum.addClassName(outside == 0 ? "kept" : "broken");
        add(sum);
        previews.stream().filter(preview -> !isSame(preview)).forEach(preview -> show(preview, previews.size() <= FEW));
        String same = previews.stream()
                .filter(HoursPreviewPanel::isSame)
                .map(preview -> preview.doctor().name())
                .collect(Collectors.joining(", "));
        if (!same.isEmpty()) {
            add(new Paragraph(getTranslation("hours.preview.same", same)));
        }
    }

    private static boolean isSame(HoursPreview preview) {
        return preview.changes().isEmpty() && preview.outside().isEmpty();
    }

    private void show(HoursPreview preview, boolean opened) {
        UnorderedList list = new UnorderedList();
        preview.changes()
                .forEach(change -> list.add(new ListItem(getTranslation(
                        "hours.preview.change",
                        words.weekday(change.weekday()),
                        words.hours(change.before()),
                        words.hours(change.after()),
                        change.days(),
                        words.date(change.first())))));
        Div said = new Div(list);
        if (!preview.outside().isEmpty()) {
            Paragraph title = new Paragraph(
                    getTranslation("hours.preview.outside", preview.outside().size()));
            title.addClassName("broken");
            UnorderedList appointments = new UnorderedList();
            preview.outside()
                    .forEach(each -> appointments.add(new ListItem(getTranslation(
                            "hours.preview.appointment",
                            words.date(LocalDate.ofInstant(each.during().start(), zone)),
                            words.span(each.during(), zone),
                            each.type()))));
            said.add(title, appointments);
        }
        Details details = new Details(preview.doctor().name(), said);
        details.setOpened(opened || !preview.outside().isEmpty());
        add(details);
    }
}
