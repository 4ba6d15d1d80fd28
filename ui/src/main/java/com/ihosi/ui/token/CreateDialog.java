package com.ihosi.ui.token;

import com.ihosi.planner.account.PersonalToken;
import com.ihosi.planner.account.PersonalTokens.Issued;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Asks for what a token is and how long it works; shows its key when it is made. */
final class CreateDialog {

    private static final Integer[] LIVES = {7, 30, 90, 180, PersonalToken.MOST_DAYS};
    private static final int USUAL = 90;

    private CreateDialog() {}

    /** Makes a token. */
    interface Creation {
        Issued create(String name, int days);
    }

    static void open(Creation creation, Runnable onCreated) {
        TextField name = new TextField();
        name.setLabel(name.getTranslation("token.name"));
        name.setHelperText(name.getTranslation("token.name.help"));
        name.setMaxLength(PersonalToken.LONGEST_NAME);
        name.setWidthFull();
        name.setId("token-name");
        Select<Integer> days = new Select<>();
        days.setLabel(days.getTranslation("token.days"));
        days.setItems(LIVES);
        days.setItemLabelGenerator(each -> days.getTranslation("token.days.count", each));
        days.setValue(USUAL);
        days.setWidthFull();
        days.setId("token-days");
        FormDialog dialog = new FormDialog("token.create.title", "28rem", name, days)
                .field("name", name)
                .field("days", days);
        dialog.confirm("token.create", () -> {
            Issued issued = creation.create(name.getValue(), days.getValue());
            onCreated.run();
            new KeyDialog(issued).open();
        });
        dialog.open();
        name.focus();
    }
}
