package com.ihosi.ui.api.overbooking;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.ihosi.planner.overbooking.Figures;
import com.ihosi.planner.overbooking.Plan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A session as it is best booked, and what is to be expected of it. */
@Schema(name = "OverbookingPlanned")
record PlannedBody(
        @Schema(
                description =
                        "In the model `slots` the slot of each patient, in the order of the probabilities, the first slot"
                                + " 0; in the model `intervals` how many patients are asked to come at the beginning of each.")
        List<Integer> schedule,

        @Schema(description = "The other three by their weights.", example = "1.7125")
        double cost,

        @JsonProperty("wait")
        @Schema(
                description = "Of all patients together, in slots; in the model `intervals` of a patient who comes, in"
                        + " minutes.",
                example = "0.425")
        double waiting,

        @Schema(description = "How long the doctor has nobody to see.", example = "0.225")
        double idle,

        @Schema(description = "How long the doctor works on after the end.", example = "0.425")
        double overtime) {

    static PlannedBody of(Plan plan) {
        Figures figures = plan.figures();
        return new PlannedBody(plan.schedule(), figures.cost(), figures.waiting(), figures.idle(), figures.overtime());
    }
}
