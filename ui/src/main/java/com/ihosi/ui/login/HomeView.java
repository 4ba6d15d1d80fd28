package com.ihosi.ui.login;

import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.NeedsNoRight;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The address without a path: at a facility the first page of one's work, at the main address the way to one's own facility. */
@Route(value = "", autoLayout = false)
@PermitAll
@NeedsNoRight("It leads everybody to where he belongs.")
public final class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Here here;

    HomeView(Here here) {
        this.here = here;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentFacility.find().isPresent()) {
            event.forwardTo(Homes.path(here.listRights()));
        } else {
            event.getUI().getPage().setLocation("/home");
        }
    }
}
