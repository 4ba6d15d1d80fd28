package com.ihosi.ui.branding;

import com.ihosi.planner.brand.Branding;
import com.ihosi.planner.brand.Brandings;
import com.ihosi.planner.brand.Picture;
import com.ihosi.planner.domain.HostName;
import com.ihosi.planner.domain.OwnDomain;
import com.ihosi.planner.domain.OwnDomains;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads and changes on behalf of whoever is logged in, at the facility of the address. */
@Component
final class BrandingDesk {

    private final Brandings brandings;
    private final OwnDomains domains;

    BrandingDesk(Brandings brandings, OwnDomains domains) {
        this.brandings = brandings;
        this.domains = domains;
    }

    /** Refuses whoever may not change it. */
    Brandings.Kept get() {
        brandings.require(SignedIn.actor(), facility());
        return brandings.get(facility());
    }

    void change(long seen, Branding wanted, Map<Picture.Use, Brandings.Change> pictures) {
        brandings.change(SignedIn.actor(), facility(), seen, wanted, pictures);
    }

    List<OwnDomain> listDomains() {
        return domains.list(SignedIn.actor(), facility());
    }

    OwnDomain add(String host) {
        return domains.add(SignedIn.actor(), facility(), host);
    }

    OwnDomain verify(HostName host) {
        return domains.verify(SignedIn.actor(), facility(), host);
    }

    void remove(HostName host) {
        domains.remove(SignedIn.actor(), facility(), host);
    }

    private static Facility.Id facility() {
        return CurrentFacility.get().id();
    }
}
