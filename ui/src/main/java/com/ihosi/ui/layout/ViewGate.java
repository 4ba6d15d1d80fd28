package com.ihosi.ui.layout;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.ForDoctors;
import com.ihosi.ui.security.ForThePlatform;
import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shows doctors who are no members of the facility nothing but the views that are for doctors, and at the main address
 * nothing of any facility.
 */
@Component
final class ViewGate implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;

    ViewGate(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        Optional<Facility> facility = CurrentFacility.find();
        Class<?> view = event.getNavigationTarget();
        if (view.isAnnotationPresent(ForThePlatform.class)) {
            checkPlatform(event, facility.isPresent());
        } else if (facility.isPresent()) {
            checkMember(event, view, facility.get());
        } else if (isOfFacility(view) && !event.getLocation().getPath().isEmpty()) {
            event.forwardTo("");
        }
    }

    /** At a facility's address there is no such page; at the main one it is for those who run the installation. */
    private static void checkPlatform(BeforeEnterEvent event, boolean ofFacility) {
        if (ofFacility) {
            event.rerouteToError(NotFoundException.class);
        } else if (SignedIn.find().filter(Account::superAdmin).isEmpty()) {
            event.rerouteToError(new NotAllowedException("This page is for those who run the installation."), "");
        }
    }

    private void checkMember(BeforeEnterEvent event, Class<?> view, Facility facility) {
        Optional<Account> person = SignedIn.find();
        if (person.isPresent()
                && isOfFacility(view)
                && !view.isAnnotationPresent(ForDoctors.class)
                && accounts.findMembership(person.get().id(), facility.id()).isEmpty()) {
            event.rerouteToError(new NotAllowedException("This page is for members of the facility."), "");
        }
    }

    private static boolean isOfFacility(Class<?> view) {
        return !view.isAnnotationPresent(AnonymousAllowed.class) && !HasErrorParameter.class.isAssignableFrom(view);
    }
}
