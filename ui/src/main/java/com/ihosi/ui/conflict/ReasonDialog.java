package com.ihosi.ui.conflict;

import com.ihosi.planner.conflict.Conflicts;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why an appointment is cancelled, or why it may stay although it collides. */
final class ReasonDialog {

    private static final String WIDTH = "30rem";

    private final FormDialog dialog;
    private final TextArea reason = new TextArea();

    private ReasonDialog(String key, String name, Consumer<String> onConfirmed) {
        Paragraph about = new Paragraph(name);
        about.addClassName("about");
        dialog = new FormDialog("conflict." + key + ".title", WIDTH, about, reason);
        reason.setLabel(reason.getTranslation("conflict." + key + ".reason"));
        reason.setId("reason");
        reason.setMaxLength(Conflicts.LONGEST_NOTE);
        reason.setWidthFull();
        dialog.dismiss("action.close").field("note", reason);
        dialog.confirm("conflict." + key + ".confirm", () -> onConfirmed.accept(reason.getValue()));
    }

    static ReasonDialog keep(String name, Consumer<String> onConfirmed) {
        return new ReasonDialog("keep", name, onConfirmed);
    }

    static ReasonDialog cancel(String name, Consumer<String> onConfirmed) {
        return new ReasonDialog("cancel", name, onConfirmed);
    }

    void open() {
        dialog.open();
        reason.focus();
    }
}
