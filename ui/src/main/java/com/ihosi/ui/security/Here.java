package com.ihosi.ui.security;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.facility.CurrentFacility;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks, at which facility, and what they may do there: read anew each time, so that a right that was taken away is gone at once. */
@Component
public final class Here {

    private final Accounts accounts;
    private final HttpServletRequest request;

    /** The request is a stand-in for whichever one the thread works for. */
    Here(Accounts accounts, HttpServletRequest request) {
        this.accounts = accounts;
        this.request = request;
    }

    /** Who asks. */
    public Actor actor() {
        return SignedIn.actor();
    }

    /** The facility of the address. */
    public Facility facility() {
        return CurrentFacility.get();
    }

    /** The same by its id. */
    public Facility.Id id() {
        return facility().id();
    }

    /** Whether who asks may do something at the facility of the address; at the main address, whether at no facility. */
    public boolean may(Right right) {
        return CurrentFacility.find()
                .map(facility -> accounts.may(actor(), right, facility.id()))
                .orElseGet(() -> accounts.may(actor(), right));
    }

    /** All that who asks may do at the facility of the address. */
    public Set<Right> listRights() {
        return accounts.listRights(actor(), id());
    }

    /** Refuses who may not open what names the rights that it needs; what names none is open to nobody. */
    public void require(AnnotatedElement what) {
        if (what.isAnnotationPresent(NeedsNoRight.class)) {
            return;
        }
        Right[] rights = needs(what);
        if (Stream.of(rights).noneMatch(this::may)) {
            throw new NotAllowedException(rights[0]);
        }
    }

    /** Whether such rights open what names those that it needs. */
    public static boolean opens(Set<Right> rights, AnnotatedElement what) {
        return what.isAnnotationPresent(NeedsNoRight.class)
                || Stream.of(needs(what)).anyMatch(rights::contains);
    }

    private static Right[] needs(AnnotatedElement what) {
        return Optional.ofNullable(what.getAnnotation(Needs.class))
                .map(Needs::value)
                .orElseThrow(() -> new IllegalStateException("%s must name the right that it needs.".formatted(what)));
    }

    /** Tells of any facility whether who asks may do something there. */
    public Predicate<Facility.Id> whereMay(Right right) {
        return accounts.whereMay(actor(), right);
    }

    /** The doctor who asks, where she works here. */
    public Optional<Doctor.Id> findDoctor() {
        return accounts.findDoctor(SignedIn.get().id(), id());
    }

    /** The facilities where who asks belongs and that are open. */
    public List<Facility> listOwn() {
        return accounts.listFacilities(SignedIn.get().id()).stream()
                .filter(Facility::isActive)
                .toList();
    }

    /** What a link to something of a facility begins with: nothing where it is that of the address. */
    public String origin(Facility facility) {
        return facility.id().equals(id())
                ? ""
                : CurrentFacility.address(request).origin(request.getScheme(), facility.slug());
    }

    /**
     * The facility that a body names, that of the address where it names none.
     *
     * @throws NotAllowedException alike whether there is no such facility, it is closed, or who asks does not belong to it
     */
    public Facility facility(@Nullable UUID named) {
        Facility here = facility();
        if (named == null || named.equals(here.id().value())) {
            return here;
        }
        return listOwn().stream()
                .filter(own -> own.id().value().equals(named))
                .findFirst()
                .orElseThrow(() ->
                        new NotAllowedException("The account does not belong to the facility %s.".formatted(named)));
    }
}
