package com.ihosi.ui.session;

import com.ihosi.planner.FieldException;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.BiConsumer;

/** Asks for the old password and twice for the new one. */
final class PasswordDialog {

    private PasswordDialog() {}

    /**
     * Opens it.
     *
     * @param least characters of the new one
     * @param change takes the old and the new one
     */
    static void open(int least, BiConsumer<String, String> change) {
        PasswordField old = field("password.old", "current-password");
        old.setId("password-old");
        PasswordField fresh = field("password.new", "new-password");
        fresh.setHelperText(fresh.getTranslation("password.help", least));
        fresh.setId("password-new");
        PasswordField again = field("password.again", "new-password");
        again.setId("password-again");
        FormDialog dialog = new FormDialog("password.title", "28rem", old, fresh, again)
                .field("old", old)
                .field("password", fresh)
                .field("again", again);
        dialog.confirm("password.change", () -> {
            if (!fresh.getValue().equals(again.getValue())) {
                throw new FieldException("again", again.getTranslation("password.differs"));
            }
            change.accept(old.getValue(), fresh.getValue());
        });
        dialog.open();
        old.focus();
    }

    private static PasswordField field(String label, String purpose) {
        PasswordField field = new PasswordField();
        field.setLabel(field.getTranslation(label));
        field.getElement().setAttribute("autocomplete", purpose);
        field.setWidthFull();
        return field;
    }
}
