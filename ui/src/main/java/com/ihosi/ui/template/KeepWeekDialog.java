package com.ihosi.ui.template;

import com.ihosi.planner.roster.plan.OpenDraft;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks which week becomes a template: a published one, or a draft. */
final class KeepWeekDialog {

    private static final int WEEKS_BACK = 6;
    private static final int WEEKS_AHEAD = 8;

    private final TemplateDesk desk;
    private final TextField name = new TextField();
    private final Select<Source> source = new Select<>();

    /** A week as it is published, or a draft of it. */
    private record Source(Week week, Optional<OpenDraft> draft) {}

    private KeepWeekDialog(TemplateDesk desk) {
        this.desk = desk;
    }

    static Dialog open(TemplateDesk desk, Runnable onKept) {
        return new KeepWeekDialog(desk).dialog(onKept);
    }

    private Dialog dialog(Runnable onKept) {
        name.setLabel(name.getTranslation("template.name"));
        name.setId("template-name");
        name.setMaxLength(200);
        name.setWidthFull();
        source.setLabel(source.getTranslation("template.source"));
        source.setId("template-source");
        source.setWidthFull();
        List<Source> sources = sources();
        source.setItemLabelGenerator(KeepWeekDialog::describe);
        source.setItems(sources);
        source.setValue(new Source(desk.currentWeek(), Optional.empty()));
        FormDialog dialog = new FormDialog("template.week.title", "30rem", name, source);
        dialog.confirm("template.keep", () -> {
            keep(source.getValue());
            onKept.run();
        });
        dialog.open();
        return dialog;
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        desk.listDrafts().forEach(draft -> sources.add(new Source(draft.week(), Optional.of(draft))));
        for (int later = WEEKS_AHEAD; later >= -WEEKS_BACK; later--) {
            sources.add(new Source(desk.currentWeek().plus(later), Optional.empty()));
        }
        return sources;
    }

    private static String describe(Source each) {
        DraftWords words = new DraftWords(UI.getCurrent().getLocale());
        return each.draft().map(words::draft).orElseGet(() -> words.week(each.week()));
    }

    private void keep(Source chosen) {
        chosen.draft()
                .ifPresentOrElse(
                        draft -> desk.keepDraft(name.getValue(), draft),
                        () -> desk.keepWeek(name.getValue(), chosen.week()));
    }
}
