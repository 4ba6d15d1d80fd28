package com.ihosi.ui.series;

import com.ihosi.planner.series.SeriesView;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import java.util.function.Consumer;

/** Books a series: what repeats and how on one side, which appointments fit on the other. */
final class SeriesDialog {

    private static final String WIDTH = "62rem";

    private final SeriesDesk desk;
    private final SeriesForm form;
    private final PlanPanel plan;
    private final FormDialog dialog;

    SeriesDialog(SeriesDesk desk, SeriesDialogs.Start start, Consumer<SeriesView> onBooked) {
        this.desk = desk;
        form = new SeriesForm(desk, start);
        plan = new PlanPanel(new SeriesWords(
                desk.zone(),
                UI.getCurrent().getLocale(),
                desk.names(),
                desk.today().getYear()));
        Div content = new Div(form, plan);
        content.addClassName("series-ask");
        dialog = new FormDialog("series.new", WIDTH, content);
        form.bind(dialog, this::preview);
        String key = UUID.randomUUID().toString();
        dialog.confirm("series.book", () -> onBooked.accept(desk.book(form.read(), key)));
    }

    void open() {
        dialog.open();
        form.focus();
        preview();
    }

    /** Shows which appointments fit as soon as all is said that decides it. */
    private void preview() {
        plan.clear();
        if (form.isComplete()) {
            dialog.attempt(() -> plan.show(desk.preview(form.read())));
        }
    }
}
