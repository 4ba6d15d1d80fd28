package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a roster, with all that is needed to say it in words and to lead to its place.
 *
 * @param doctor who it is about, null for demand
 * @param first the day it begins on, which may lie before the period for what began earlier
 * @param days how many days it spans
 * @param facility the facility whose demand, quota or shift it is about, null where it is about the doctor
 * @param shift the shift it is about, null where it is about none or several
 * @param amount how far the rule is broken, in the rule's unit; of fair shares how much more was borne, negative for less
 * @param bound what the rule asks for, in the same unit, 0 where it has no number
 * @param price what it costs at the rule's level
 */
public record Violation(
        Rule rule,
        Doctor.@Nullable Id doctor,
        LocalDate first,
        int days,
        Facility.@Nullable Id facility,
        Shift.@Nullable Id shift,
        int amount,
        int bound,
        long price) {

    /** What the amount and the bound are counted in. */
    public Unit unit() {
        return rule.unit();
    }

    public LocalDate last() {
        return first.plusDays(days - 1L);
    }
}
