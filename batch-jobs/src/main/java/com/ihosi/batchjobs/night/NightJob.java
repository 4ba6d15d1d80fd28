package com.ihosi.batchjobs.night;

import com.ihosi.planner.facility.Facility;
import java.time.LocalDate;
import java.util.List;

/** What is done for each facility in a night. It may be killed at any moment and is then gone on with. */
public interface NightJob {

    /** The name by which it is asked for, such as {@code no-show}. */
    String name();

    /** The steps for one facility and business date, in their order; those that were done are not repeated. */
    List<NightStep> steps(Facility facility, LocalDate night);

    /** In which order facilities are worked at: those of a wave in any order or at once, and each wave after the one before it. */
    default List<List<Facility>> waves(List<Facility> facilities, LocalDate night) {
        return List.of(facilities);
    }
}
