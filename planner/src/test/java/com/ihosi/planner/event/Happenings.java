package com.ihosi.planner.event;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Events that nothing stands behind, each in a transaction of its own. */
final class Happenings {

    private Happenings() {}

    /** What they happened to, in their order. */
    static List<UUID> at(Database database, Facility.Id facility, int times) {
        return Stream.generate(UUID::randomUUID)
                .limit(times)
                .peek(room -> database.run(
                        new FacilityScope(facility.value()),
                        sql -> Outbox.append(
                                sql, new PlannerEvent.RoomChanged(facility, room, true, "test"), TwoHospitals.NOW)))
                .toList();
    }
}
