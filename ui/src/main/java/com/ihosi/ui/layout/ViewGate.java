package com.ihosi.ui.layout;

import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.account.Right;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.NeedsNoRight;
import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows nobody a view who lacks the right that it names, at the main address nothing of any facility, and at a facility's nothing of all. */
@Component
final class ViewGate implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Here here;

    ViewGate(Here here) {
        this.here = here;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        Class<?> view = event.getNavigationTarget();
        boolean atFacility = CurrentFacility.find().isPresent();
        if (!needsRight(view) || SignedIn.find().isEmpty()) {
            return;
        }
        if (isOfInstallation(view)) {
            checkInstallation(event, atFacility);
        } else if (atFacility) {
            require(event, view);
        } else {
            forward(event);
        }
    }

    /** There is no such page at a facility's address, nor for whoever does not run the installation. */
    private void checkInstallation(BeforeEnterEvent event, boolean atFacility) {
        if (atFacility || !here.may(Right.RUN_INSTALLATION)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static void forward(BeforeEnterEvent event) {
        if (!event.getLocation().getPath().isEmpty()) {
            event.forwardTo("");
        }
    }

    private void require(BeforeEnterEvent event, Class<?> view) {
        try {
            here.require(view);
        } catch (NotAllowedException refusal) {
            event.rerouteToError(refusal, "");
        }
    }

    private static boolean isOfInstallation(Class<?> view) {
        return Here.opens(Set.of(Right.RUN_INSTALLATION), view) && !view.isAnnotationPresent(NeedsNoRight.class);
    }

    private static boolean needsRight(Class<?> view) {
        return !view.isAnnotationPresent(AnonymousAllowed.class) && !HasErrorParameter.class.isAssignableFrom(view);
    }
}
