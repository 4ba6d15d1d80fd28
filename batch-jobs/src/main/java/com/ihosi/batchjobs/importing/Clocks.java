package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.row.FacilityRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The wall clocks of the facilities. */
final class Clocks {

    private final Map<String, ZoneId> zones = new HashMap<>();

    void add(FacilityRow facility) {
        zones.put(facility.facility(), facility.timeZone());
    }

    boolean knows(String facility) {
        return zones.containsKey(facility);
    }

    ZoneId zone(String facility) {
        ZoneId zone = zones.get(facility);
        if (zone == null) {
            throw new IllegalStateException("The facility " + facility + " has no time zone.");
        }
        return zone;
    }

    /** Whether the clock of the facility shows this time at all, which a clock change may leave out. */
    boolean shows(String facility, LocalDateTime time) {
        return !zone(facility).getRules().getValidOffsets(time).isEmpty();
    }

    /** The instant of a local time; the first one where the clock shows it twice. */
    Instant instant(String facility, LocalDateTime time) {
        return time.atZone(zone(facility)).toInstant();
    }
}
