package com.ihosi.ui.template;

import com.ihosi.planner.template.Template;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.IntStream;

/** Asks what a rotation is: its name, its weeks, and a shift for each of their days. */
final class RotationDialog {

    private static final int USUAL_WEEKS = 2;

    private RotationDialog() {}

    static Dialog open(TemplateDesk desk, Runnable onKept) {
        TextField name = new TextField();
        name.setLabel(name.getTranslation("template.name"));
        name.setId("template-name");
        name.setMaxLength(200);
        Select<Integer> weeks = new Select<>();
        weeks.setLabel(weeks.getTranslation("template.length"));
        weeks.setItems(IntStream.rangeClosed(1, Template.MOST_WEEKS).boxed().toList());
        weeks.setValue(USUAL_WEEKS);
        weeks.setId("template-length");
        RotationGrid grid = new RotationGrid(desk.listShifts());
        grid.resize(USUAL_WEEKS);
        weeks.addValueChangeListener(change -> grid.resize(change.getValue()));
        Div frame = new Div();
        frame.addClassName("grid-frame");
        frame.getElement().appendChild(grid.getElement());
        Div row = new Div(name, weeks);
        row.addClassName("tools");
        Paragraph explain = new Paragraph(name.getTranslation("template.rotation.explain"));
        FormDialog dialog = new FormDialog("template.rotation.title", "54rem", explain, row, frame);
        dialog.confirm("template.keep", () -> {
            desk.keepRotation(name.getValue(), weeks.getValue(), grid.works());
            onKept.run();
        });
        dialog.open();
        return dialog;
    }
}
