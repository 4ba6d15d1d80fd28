package com.ihosi.ui.api;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks, and at which facility. */
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

    /** The facility of the address; refuses who is no member of it. */
    public Facility requireMember() {
        accounts.requireMember(actor(), facility().id());
        return facility();
    }

    /** The facilities where who asks belongs and that are open. */
    public List<Facility> listOwn() {
        return accounts.listFacilities(SignedIn.get().id()).stream()
                .filter(Facility::isActive)
                .toList();
    }

    /** What a link to something of a facility begins with: nothing where it is that of the address. */
    public String origin(Facility facility) {
        return facility.id().equals(facility().id())
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
