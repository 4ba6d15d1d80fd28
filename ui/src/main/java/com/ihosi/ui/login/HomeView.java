package com.ihosi.ui.login;

import com.ihosi.ui.facility.CurrentFacility;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The address without a path: at a facility its roster, at the main address the way to one's own facility. */
@Route(value = "", autoLayout = false)
@PermitAll
public final class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentFacility.find().isPresent()) {
            event.forwardTo("roster");
        } else {
            event.getUI().getPage().setLocation("/home");
        }
    }
}
