package com.ihosi.ui.overbooking;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.overbooking.Weights;
import com.ihosi.planner.overbooking.session.OverbookingSettings;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks what waiting, idle time and overtime weigh, and how far overbooking may go. */
final class SettingsDialog {

    private final FormDialog dialog;
    private final OverbookingSettings seen;
    private final TextField waiting = new TextField();
    private final TextField idle = new TextField();
    private final TextField overtime = new TextField();
    private final IntegerField perSession = new IntegerField();
    private final IntegerField perSlot = new IntegerField();
    private final IntegerField extraMinutes = new IntegerField();
    private final Checkbox automatic = new Checkbox();

    SettingsDialog(OverbookingSettings seen, Consumer<OverbookingSettings> onConfirmed) {
        this.seen = seen;
        Div weights = new Div(
                weight(waiting, "waiting", seen.weights().waiting()),
                weight(idle, "idle", seen.weights().idle()),
                weight(overtime, "overtime", seen.weights().overtime()));
        weights.addClassNames("form-row", "three");
        Div caps = new Div(
                number(perSession, "per-session", seen.perSession()),
                number(perSlot, "per-slot", seen.perSlot()),
                number(extraMinutes, "extra", seen.extraMinutes()));
        caps.addClassNames("form-row", "three");
        automatic.setLabel(automatic.getTranslation("over.settings.automatic"));
        automatic.setId("over-automatic");
        automatic.setValue(seen.automatic());
        dialog = new FormDialog(
                "over.settings.title",
                "44rem",
                about("over.settings.weights"),
                weights,
                about("over.settings.caps"),
                caps,
                automatic);
        dialog.field("weights.wait", waiting)
                .field("weights.idle", idle)
                .field("weights.overtime", overtime)
                .field("perSession", perSession)
                .field("perSlot", perSlot)
                .field("extraMinutes", extraMinutes);
        dialog.confirm("over.settings.save", () -> onConfirmed.accept(typed()));
    }

    private static Paragraph about(String key) {
        Paragraph about = new Paragraph();
        about.setText(about.getTranslation(key));
        about.addClassName("about");
        return about;
    }

    private static TextField weight(TextField field, String name, double value) {
        field.setLabel(field.getTranslation("over.settings." + name));
        field.setId("over-" + name);
        field.getElement().setProperty("inputmode", "decimal");
        field.setValue(value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value));
        return field;
    }

    private static IntegerField number(IntegerField field, String name, int value) {
        field.setLabel(field.getTranslation("over.settings." + name));
        field.setId("over-" + name);
        field.setStepButtonsVisible(true);
        field.setMin(0);
        field.setValue(value);
        return field;
    }

    void open() {
        dialog.open();
        waiting.focus();
    }

    private OverbookingSettings typed() {
        Weights weights = new Weights(
                decimal("weights.wait", waiting), decimal("weights.idle", idle), decimal("weights.overtime", overtime));
        return new OverbookingSettings(
                weights,
                whole("perSession", perSession),
                whole("perSlot", perSlot),
                whole("extraMinutes", extraMinutes),
                automatic.getValue(),
                seen.version());
    }

    private static double decimal(String name, TextField field) {
        try {
            return Double.parseDouble(field.getValue().strip().replace(',', '.'));
        } catch (NumberFormatException none) {
            throw new FieldException(name, field.getTranslation("over.settings.number"));
        }
    }

    private static int whole(String name, IntegerField field) {
        Integer value = field.getValue();
        if (value == null) {
            throw new FieldException(name, field.getTranslation("over.settings.whole"));
        }
        return value;
    }
}
