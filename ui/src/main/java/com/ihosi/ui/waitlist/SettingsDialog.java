package com.ihosi.ui.waitlist;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Consumer;

/** Asks how free times are offered. */
final class SettingsDialog {

    private static final String WIDTH = "40rem";
    private static final Duration STEP = Duration.ofMinutes(30);

    private final FormDialog dialog;
    private final WaitlistSettings seen;
    private final IntegerField minutes = new IntegerField();
    private final IntegerField batch = new IntegerField();
    private final IntegerField most = new IntegerField();
    private final IntegerField days = new IntegerField();
    private final TimePicker quietFrom = new TimePicker();
    private final TimePicker quietUntil = new TimePicker();
    private final Checkbox automatic = new Checkbox();

    SettingsDialog(WaitlistSettings seen, Consumer<WaitlistSettings> onConfirmed) {
        this.seen = seen;
        number(minutes, "minutes", seen.offerMinutes());
        number(batch, "batch", seen.batchSize());
        number(most, "most", seen.mostOffers());
        number(days, "days", seen.daysAhead());
        time(quietFrom, "quiet-from", seen.quietFrom());
        time(quietUntil, "quiet-until", seen.quietUntil());
        automatic.setLabel(automatic.getTranslation("wait.settings.automatic"));
        automatic.setId("wait-automatic");
        automatic.setValue(seen.automatic());
        Paragraph about = new Paragraph();
        about.setText(about.getTranslation("wait.settings.quiet"));
        about.addClassName("about");
        dialog = new FormDialog(
                "wait.settings.title",
                WIDTH,
                row(minutes, batch),
                row(most, days),
                about,
                row(quietFrom, quietUntil),
                automatic);
        dialog.field("offerMinutes", minutes)
                .field("batchSize", batch)
                .field("mostOffers", most)
                .field("daysAhead", days)
                .field("quietFrom", quietFrom)
                .field("quietUntil", quietUntil);
        dialog.confirm("wait.form.save", () -> onConfirmed.accept(typed()));
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassNames("form-row", "two", "top");
        return row;
    }

    private static void number(IntegerField field, String name, int value) {
        field.setLabel(field.getTranslation("wait.settings." + name));
        field.setHelperText(field.getTranslation("wait.settings." + name + ".help", WaitlistSettings.OFFER_DAYS));
        field.setId("wait-" + name);
        field.setStepButtonsVisible(true);
        field.setMin(0);
        field.setValue(value);
    }

    private static void time(TimePicker field, String name, LocalTime value) {
        field.setLabel(field.getTranslation("wait.settings." + name));
        field.setId("wait-" + name);
        field.setStep(STEP);
        field.setLocale(Calendars.clock(UI.getCurrent().getLocale()));
        field.setValue(value);
    }

    void open() {
        dialog.open();
        minutes.focus();
    }

    private WaitlistSettings typed() {
        String whole = minutes.getTranslation("wait.form.whole");
        String time = minutes.getTranslation("wait.form.times.choose");
        new FieldChecks()
                .check(!minutes.isEmpty(), "offerMinutes", whole)
                .check(!batch.isEmpty(), "batchSize", whole)
                .check(!most.isEmpty(), "mostOffers", whole)
                .check(!days.isEmpty(), "daysAhead", whole)
                .check(!quietFrom.isEmpty(), "quietFrom", time)
                .check(!quietUntil.isEmpty(), "quietUntil", time)
                .done();
        return new WaitlistSettings(
                minutes.getValue(),
                batch.getValue(),
                most.getValue(),
                quietFrom.getValue(),
                quietUntil.getValue(),
                automatic.getValue(),
                days.getValue(),
                seen.version());
    }
}
