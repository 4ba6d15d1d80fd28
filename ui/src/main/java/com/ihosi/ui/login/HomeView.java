package com.ihosi.ui.login;

import com.ihosi.planner.account.Accounts;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.ForDoctors;
import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The address without a path: at a facility its roster or a doctor's swaps, at the main address the way to one's own facility. */
@Route(value = "", autoLayout = false)
@PermitAll
@ForDoctors
public final class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;

    HomeView(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentFacility.find().isPresent()) {
            event.forwardTo(Homes.path(accounts, SignedIn.get(), CurrentFacility.get()));
        } else {
            event.getUI().getPage().setLocation("/home");
        }
    }
}
