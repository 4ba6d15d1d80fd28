package com.ihosi.ui.token;

import com.ihosi.planner.account.PersonalTokens.Issued;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a key, the only time that anybody can see it. */
final class KeyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** The clipboard, or what browsers have instead at an address without TLS. */
    private static final String COPY = """
            const input = $0.inputElement;
            input.select();
            return navigator.clipboard
                ? navigator.clipboard.writeText(input.value).then(() => true, () => document.execCommand('copy'))
                : document.execCommand('copy');
            """;

    private final Span said = new Span();

    KeyDialog(Issued issued) {
        setHeaderTitle(getTranslation("token.key.title", issued.token().name()));
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        TextField key = new TextField(getTranslation("token.key"));
        key.setValue(issued.key());
        key.setReadOnly(true);
        key.setWidthFull();
        key.setId("token-key");
        key.addClassName("key");
        Button copy = new Button(getTranslation("token.copy"), VaadinIcon.COPY_O.create(), click -> copy(key));
        copy.setId("copy-key");
        said.getElement().setAttribute("role", "status");
        Div line = new Div(key, copy);
        line.addClassName("key-line");
        Paragraph use = new Paragraph(getTranslation("token.key.use"));
        Div content = new Div(new Paragraph(getTranslation("token.key.once")), line, said, use);
        content.addClassName("ask");
        add(content);
        Button done = new Button(getTranslation("token.key.done"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setId("key-done");
        getFooter().add(done);
    }

    private void copy(TextField key) {
        getElement()
                .executeJs(COPY, key.getElement())
                .then(Boolean.class, done -> said.setText(getTranslation(done ? "token.copied" : "token.copy.failed")));
    }
}
