package com.ihosi.ui.registry;

import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.facility.Slug;
import com.ihosi.planner.registry.FacilityOrder;
import com.ihosi.planner.registry.FacilityRegistry;
import com.ihosi.planner.registry.InvoiceLine;
import com.ihosi.planner.registry.Licence;
import com.ihosi.planner.registry.Licences;
import com.ihosi.planner.registry.RegisteredFacility;
import com.ihosi.ui.security.Here;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the installation on behalf of whoever is logged in. */
@Component
final class RegistryDesk {

    private final FacilityRegistry registry;
    private final Licences licences;
    private final Here here;

    RegistryDesk(FacilityRegistry registry, Licences licences, Here here) {
        this.registry = registry;
        this.licences = licences;
        this.here = here;
    }

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    List<RegisteredFacility> search(String text) {
        return registry.search(here.actor(), text);
    }

    RegisteredFacility get(Facility.Id id) {
        return registry.get(here.actor(), id);
    }

    List<String> listTenants() {
        return registry.listTenants(here.actor());
    }

    List<GlobalType> listTypes() {
        return registry.listTypes(here.actor());
    }

    Slug check(String typed) {
        return registry.check(here.actor(), typed);
    }

    Facility.Id found(FacilityOrder order) {
        return registry.found(here.actor(), order);
    }

    void verify(RegisteredFacility seen) {
        registry.verify(here.actor(), seen.facility().id(), seen.version());
    }

    void suspend(RegisteredFacility seen, String reason) {
        registry.suspend(here.actor(), seen.facility().id(), reason, seen.version());
    }

    void reactivate(RegisteredFacility seen, String reason) {
        registry.reactivate(here.actor(), seen.facility().id(), reason, seen.version());
    }

    void appoint(RegisteredFacility seen, FacilityOrder.Administrator administrator) {
        registry.appoint(here.actor(), seen.facility().id(), administrator);
    }

    List<AuditTrail.Decision> listDecisions(RegisteredFacility of) {
        return registry.listDecisions(here.actor(), of.facility().id());
    }

    List<Licence> listLicences(RegisteredFacility of) {
        return licences.list(here.actor(), of.facility().id());
    }

    void grant(Licence licence) {
        licences.grant(here.actor(), licence);
    }

    void setOverdue(Licence licence, @Nullable LocalDate since) {
        licences.setOverdue(here.actor(), licence.facility(), licence.id(), since);
    }

    List<InvoiceLine> invoice(YearMonth month) {
        return licences.invoice(here.actor(), month);
    }

    String invoiceFile(YearMonth month) {
        return licences.invoiceFile(here.actor(), month);
    }
}
