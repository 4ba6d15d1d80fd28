package com.ihosi.ui.series;

import com.ihosi.planner.series.Series;
import com.ihosi.planner.series.SeriesView.Item;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** Asks which appointments of a series are cancelled, and why. */
final class CancelDialog {

    private static final String WIDTH = "30rem";
    private static final int LONGEST = 1000;

    private final FormDialog dialog;
    private final TextArea reason = new TextArea();

    CancelDialog(SeriesDesk desk, Series series, @Nullable Item item, SeriesWords words, Runnable onCancelled) {
        PartField part = new PartField(item == null ? null : item.at());
        reason.setLabel(words.text("series.cancel.reason"));
        reason.setId("cancel-reason");
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        Paragraph about = new Paragraph(item == null ? words.rule(series) : words.when(item.at()));
        about.addClassName("about");
        dialog = new FormDialog("series.cancel.title", WIDTH, about, part, reason);
        dialog.dismiss("action.close");
        dialog.confirm("series.cancel.confirm", () -> {
            desk.cancel(series, part.getValue(), reason.getValue().strip());
            onCancelled.run();
        });
    }

    void open() {
        dialog.open();
        reason.focus();
    }
}
