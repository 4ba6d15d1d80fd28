package com.ihosi.planner.figure;

import com.ihosi.planner.facility.Facility;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted of a facility on some days, for those who see several beside each other and nobody's patients.
 *
 * @param sums of the days together
 * @param byDay those on which anything was counted
 */
public record OfFacility(Facility facility, Sums sums, SortedMap<LocalDate, Sums> byDay) {

    public OfFacility {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    }
}
