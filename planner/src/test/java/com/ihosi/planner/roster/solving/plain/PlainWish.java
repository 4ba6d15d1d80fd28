package com.ihosi.planner.roster.solving.plain;

import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import org.jspecify.annotations.Nullable;

/** Something that a doctor wants of a day, or a published duty to keep. */
public record PlainWish(int number, PlainDoctor doctor, int day, Shift.@Nullable Id shift, boolean wanted, long price) {

    static PlainWish of(int number, PlainDoctor doctor, int day, Wish wish) {
        return new PlainWish(
                number, doctor, day, wish.shift(), wish.wanted(), wish.weight() * doctor.weight(Rule.WISH));
    }

    boolean matches(PlainPlace place) {
        return shift == null || shift.equals(place.shift().id());
    }
}
