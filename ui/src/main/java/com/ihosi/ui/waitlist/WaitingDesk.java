package com.ihosi.ui.waitlist;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.planner.waitlist.desk.FillPreview;
import com.ihosi.planner.waitlist.desk.FillReport;
import com.ihosi.planner.waitlist.desk.OfferUnderWay;
import com.ihosi.planner.waitlist.desk.Waiting;
import com.ihosi.planner.waitlist.desk.WaitlistFilling;
import com.ihosi.planner.waitlist.desk.WaitlistOffers;
import com.ihosi.planner.waitlist.desk.Waitlists;
import com.ihosi.ui.security.Here;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Looks after the waitlist on behalf of whoever is logged in, at the facility of the address. */
@Component
final class WaitingDesk {

    private final Waitlists waitlists;
    private final WaitlistFilling filling;
    private final WaitlistOffers offers;
    private final Patients patients;
    private final AppointmentTypes types;
    private final Staff staff;
    private final Here here;
    private final Clock clock;

    WaitingDesk(
            Waitlists waitlists,
            WaitlistFilling filling,
            WaitlistOffers offers,
            Patients patients,
            AppointmentTypes types,
            Staff staff,
            Here here,
            Clock clock) {
        this.waitlists = waitlists;
        this.filling = filling;
        this.offers = offers;
        this.patients = patients;
        this.types = types;
        this.staff = staff;
        this.here = here;
        this.clock = clock;
    }

    boolean maySteer() {
        return here.may(Right.STEER_WAITLIST);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), here.facility().zone());
    }

    WaitWords words(Locale language) {
        return new WaitWords(language, here.facility().zone(), now());
    }

    /** Who waits, the greatest need first, and after them who waits no longer. */
    List<Waiting> list() {
        return waitlists.list(here.actor(), here.id(), true);
    }

    List<OfferUnderWay> listOffers() {
        return offers.list(here.actor(), here.id());
    }

    void accept(WaitlistOffer offer) {
        offers.accept(here.actor(), here.id(), offer.id());
    }

    void decline(WaitlistOffer offer) {
        offers.decline(here.actor(), here.id(), offer.id());
    }

    void withdraw(WaitlistOffer offer) {
        offers.withdraw(here.actor(), here.id(), offer.id());
    }

    WaitlistEntry add(WaitlistRequest wanted) {
        return waitlists.add(here.actor(), here.id(), wanted);
    }

    WaitlistEntry change(WaitlistEntry seen, WaitlistRequest wanted) {
        return waitlists.change(here.actor(), here.id(), seen.id(), seen.version(), wanted);
    }

    void cancel(WaitlistEntry entry) {
        waitlists.cancel(here.actor(), here.id(), entry.id());
    }

    WaitlistSettings settings() {
        return waitlists.settings(here.actor(), here.id());
    }

    void save(WaitlistSettings wanted) {
        waitlists.save(here.actor(), here.id(), wanted);
    }

    /** Looks what filling would do, beside the page. */
    FillRun<FillPreview> preview() {
        Actor actor = here.actor();
        Facility.Id facility = here.id();
        return FillRun.start(progress -> filling.preview(actor, facility));
    }

    /** Fills, beside the page. */
    FillRun<FillReport> fill() {
        Actor actor = here.actor();
        Facility.Id facility = here.id();
        return FillRun.start(progress -> filling.fill(actor, facility, progress));
    }

    List<Patient> searchPatients(String text, int most) {
        return patients.search(here.actor(), here.id(), text, most);
    }

    /** The types that can be booked. */
    List<AppointmentType> listTypes() {
        return types.list(here.actor(), here.id()).stream()
                .filter(AppointmentType::active)
                .toList();
    }

    /** Who works here now, by name. */
    List<Doctor> listDoctors() {
        LocalDate today = today();
        return staff.list(here.id(), new DateRange(today, today)).stream()
                .filter(doctor -> doctor.employedOn(today))
                .map(EmployedDoctor::doctor)
                .toList();
    }
}
