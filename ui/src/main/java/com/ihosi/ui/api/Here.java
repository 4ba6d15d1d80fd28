package com.ihosi.ui.api;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks, and at which facility. */
@Component
public final class Here {

    private final Accounts accounts;

    Here(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who asks. */
    public Actor actor() {
        return new Actor.Person(SignedIn.get().id());
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
