package com.ihosi.ui.login;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The log-in page. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public final class LoginView extends Main {

    public LoginView() {
        LoginForm form = new LoginForm();
        form.setAction("login");
        add(new H1("iHosi Planner"), form);
    }
}
