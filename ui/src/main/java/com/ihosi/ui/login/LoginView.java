package com.ihosi.ui.login;

import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;

/** The log-in page, in the colours of the facility whose address it is. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();
    private final Paragraph hint = new Paragraph();

    /** Builds the page for the facility of the current request, or for none. */
    public LoginView() {
        addClassName("login");
        Image mark = new Image(CurrentFacility.find().isPresent() ? "/brand/logo" : "/ihosi/mark.svg", "");
        mark.addClassName("mark");
        String place = CurrentFacility.find().map(Facility::name).orElseGet(() -> getTranslation("product.name"));
        Paragraph under = new Paragraph(
                getTranslation(CurrentFacility.find().isPresent() ? "login.at-facility" : "login.at-main"));
        under.addClassName("under");
        hint.setVisible(false);
        hint.addClassName("hint");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        Div card = new Div(mark, new H1(place), under, hint, form);
        card.addClassName("card");
        add(card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> said =
                event.getLocation().getQueryParameters().getParameters().keySet();
        form.setError(said.contains("error"));
        hint.setVisible(said.contains("expired"));
        hint.setText(getTranslation("login.expired"));
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form fields = words.getForm();
        fields.setTitle(getTranslation("login.title"));
        fields.setUsername(getTranslation("login.email"));
        fields.setPassword(getTranslation("login.password"));
        fields.setSubmit(getTranslation("login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(getTranslation("login.wrong.title"));
        error.setMessage(getTranslation("login.wrong.text"));
        error.setUsername(getTranslation("login.email.missing"));
        error.setPassword(getTranslation("login.password.missing"));
        words.setErrorMessage(error);
        return words;
    }
}
