package com.ihosi.ui.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** The questions that are asked before something is done with a draft. */
final class DraftDialogs {

    private static final int LONGEST_NAME = 80;

    private DraftDialogs() {}

    /** Asks for the name under which a draft is kept. */
    static void keep(String proposal, Consumer<String> action) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("keep.title"));
        TextField name = new TextField(dialog.getTranslation("keep.name"));
        name.setValue(proposal);
        name.setMaxLength(LONGEST_NAME);
        name.setRequired(true);
        name.setWidthFull();
        name.setId("keep-name");
        Button cancel = new Button(dialog.getTranslation("action.cancel"), click -> dialog.close());
        Button keep = new Button(dialog.getTranslation("keep.confirm"), click -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(dialog.getTranslation("keep.name.missing"));
                name.setInvalid(true);
            } else {
                dialog.close();
                action.accept(name.getValue().strip());
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setId("keep-confirm");
        dialog.add(name);
        dialog.getFooter().add(cancel, keep);
        dialog.open();
    }

    /** Asks whether a draft shall go. */
    static void discard(Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setText(dialog.getTranslation("discard.text"));
        open(dialog, "discard", action);
    }

    /** Asks whether a draft shall hold, and says what changes and for how many. */
    static void publish(WeekState.Draft draft, boolean first, List<String> with, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        WeekState.Boards boards = draft.boards().get();
        WeekState.Changes changes = boards.changes();
        StringBuilder text = new StringBuilder(dialog.getTranslation(
                first ? "publish.first" : "publish.text", changes.added(), changes.removed(), changes.doctors()));
        long broken = boards.board().figures().broken();
        if (broken > 0) {
            text.append(' ').append(dialog.getTranslation("publish.broken", broken));
        }
        if (!with.isEmpty()) {
            text.append(' ').append(dialog.getTranslation("publish.with", String.join(", ", with)));
        }
        dialog.setText(text.toString());
        open(dialog, "publish", action);
    }

    private static void open(ConfirmDialog dialog, String key, Runnable action) {
        dialog.setHeader(dialog.getTranslation(key + ".title"));
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("action.cancel"));
        dialog.setConfirmText(dialog.getTranslation(key + ".confirm"));
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
    }
}
