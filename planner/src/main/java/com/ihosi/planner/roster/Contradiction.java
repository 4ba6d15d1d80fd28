package com.ihosi.planner.roster;

import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;

/**
 * Something that a doctor's rules ask for and at the same time make impossible, whatever the roster.
 *
 * @param rule the rule that cannot be kept: one that asks for a least, or one that fixed days break between them
 * @param first the first of the days that it is about
 * @param days how many these are
 * @param asked the least that is asked for, or the most that is allowed, in the rule's unit
 * @param possible what is possible at most, or what the fixed days come to at least, in the same unit
 */
public record Contradiction(Doctor.Id doctor, Rule rule, LocalDate first, int days, int asked, int possible) {

    public LocalDate last() {
        return first.plusDays(days - 1L);
    }
}
