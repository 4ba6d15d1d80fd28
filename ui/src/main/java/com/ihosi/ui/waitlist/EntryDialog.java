package com.ihosi.ui.waitlist;

import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.desk.Waiting;
import com.ihosi.ui.layout.FormDialog;
import java.util.function.Consumer;

/** Asks what somebody waits for. */
final class EntryDialog {

    private static final String WIDTH = "46rem";

    private EntryDialog() {}

    static void openNew(WaitingDesk desk, Consumer<WaitlistEntry> onSaved) {
        EntryForm form = new EntryForm(desk);
        open(form, "wait.add", "wait.form.add", () -> onSaved.accept(desk.add(form.read())));
    }

    static void open(WaitingDesk desk, Waiting waiting, Consumer<WaitlistEntry> onSaved) {
        EntryForm form = new EntryForm(desk);
        form.show(waiting);
        open(form, "wait.edit", "wait.form.save", () -> onSaved.accept(desk.change(waiting.entry(), form.read())));
    }

    private static void open(EntryForm form, String title, String confirm, Runnable save) {
        FormDialog dialog = new FormDialog(title, WIDTH, form);
        form.bind(dialog);
        dialog.confirm(confirm, save);
        dialog.open();
        form.focus();
    }
}
