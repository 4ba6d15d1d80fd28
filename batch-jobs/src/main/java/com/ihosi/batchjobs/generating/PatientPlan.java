package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.row.FacilityPatientRow.Contact;
import java.time.LocalDate;
import java.util.List;

/**
 * A patient that is to be made up.
 *
 * @param unreliability how much she adds to the log-odds of missing an appointment
 * @param registeredOn since when; also a second facility's
 * @param doctors the postings of the doctors she sees, each in weeks of its own, so that she is never in two places; none for
 *     somebody who has only just registered
 */
record PatientPlan(
        int index,
        Person person,
        FacilityPlan home,
        LocalDate birthDate,
        double unreliability,
        Contact contact,
        LocalDate registeredOn,
        List<Posting> doctors) {

    private static final int CHANCE_OF_VIP = 80;

    String code(GroupPlan group) {
        return "%s-P%06d".formatted(group.prefix(), index + 1);
    }

    String number(FacilityPlan facility) {
        return "%s-%06d".formatted(facility.code(), index + 1);
    }

    boolean justRegistered() {
        return doctors.isEmpty();
    }

    boolean vip() {
        return index % CHANCE_OF_VIP == 7;
    }

    /** Whether she sees the doctor of the posting in a week, counted from any fixed one. */
    boolean sees(Posting posting, long week) {
        return doctors.get(Math.floorMod(week, doctors.size())).index() == posting.index();
    }

    int age(LocalDate day) {
        return birthDate.until(day).getYears();
    }
}
