package com.ihosi.batchjobs.generating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A doctor at a facility.
 *
 * @param days the weekdays that the doctor can be there at all; those of two facilities are at least a day apart
 * @param sessions when patients come by appointment, none in some departments
 */
record Posting(
        int index,
        int doctor,
        FacilityPlan facility,
        DepartmentKind department,
        Terms terms,
        boolean primary,
        LocalDate startsOn,
        Set<DayOfWeek> days,
        List<Session> sessions) {

    /** Hours on a weekday to which patients come by appointment, in slots of half an hour. */
    record Session(DayOfWeek day, int startHour, int slots) {

        static final int SLOT_MINUTES = 30;
    }
}
