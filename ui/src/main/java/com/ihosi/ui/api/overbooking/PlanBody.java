package com.ihosi.ui.api.overbooking;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.overbooking.IntervalSession;
import com.ihosi.planner.overbooking.IntervalSession.Idle;
import com.ihosi.planner.overbooking.Session;
import com.ihosi.planner.overbooking.SlotSession;
import com.ihosi.planner.overbooking.Weights;
import com.ihosi.ui.api.Bodies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session that is to be planned, in one of two models. */
@Schema(name = "OverbookingPlan")
record PlanBody(
        @Nullable
        @Schema(
                description = "Whether visits take a slot each, or last exponentially long.",
                allowableValues = {SLOTS, INTERVALS},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String model,

        @Nullable @Schema(description = "How many slots, 1 to 200; of the model `slots` alone.", example = "4")
        Integer slots,

        @Nullable
        @Schema(
                description =
                        "The chance of each patient to come, 0 to 1, of 1 to 200 patients; of the model `slots` alone.",
                example = "[0.95, 0.95, 0.95, 0.85, 0.5]")
        List<@Nullable Double> showProbabilities,

        @Nullable @Schema(description = "How many patients, 1 to 200; of the model `intervals` alone.")
        Integer patients,

        @Nullable @Schema(description = "How many intervals, 1 to 200; of the model `intervals` alone.")
        Integer intervals,

        @Nullable @Schema(description = "How long an interval is, 0.1 to 1440 minutes; of the model `intervals` alone.")
        Double minutesPerInterval,

        @Nullable
        @Schema(description = "How long visits last in the mean, 0.1 to 1440 minutes; of the model `intervals` alone.")
        Double meanVisitMinutes,

        @Nullable @Schema(description = "The chance of a patient not to come, 0 to 1; of the model `intervals` alone.")
        Double noShow,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        WeightsBody weights,

        @Nullable
        @Schema(
                description =
                        "What counts as idle time: until all work is done if nobody came after those booked last (A), or"
                                + " until the end of the session and its overtime (B); of the model `intervals` alone.",
                allowableValues = {"A", "B"})
        String idle) {

    private static final String SLOTS = "slots";
    private static final String INTERVALS = "intervals";

    /** What the parts of a session cost. */
    @Schema(name = "OverbookingWeights")
    record WeightsBody(
            @Nullable
            @JsonProperty("wait")
            @Schema(
                    description = "Of waiting, 0 to 1000.",
                    example = "0.5",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Double waiting,

            @Nullable
            @Schema(
                    description = "Of idle time, 0 to 1000.",
                    example = "1",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Double idle,

            @Nullable
            @Schema(description = "Of overtime, 0 to 1000.", example = "3", requiredMode = Schema.RequiredMode.REQUIRED)
            Double overtime) {

        Weights weights() {
            Bodies.require("weights.wait", waiting, "weights.idle", idle, "weights.overtime", overtime);
            return new Weights(
                    Bodies.get("weights.wait", waiting),
                    Bodies.get("weights.idle", idle),
                    Bodies.get("weights.overtime", overtime));
        }
    }

    /**
     * The session as the planner knows it.
     *
     * @throws FieldException at each field that is missing, out of bounds or of the other model
     */
    Session session() {
        return switch (Bodies.get("model", model)) {
            case SLOTS -> ofSlots();
            case INTERVALS -> ofIntervals();
            default -> throw new FieldException("model", "It must be slots or intervals.");
        };
    }

    private Session ofSlots() {
        leaveOut(
                "patients", patients,
                "intervals", intervals,
                "minutesPerInterval", minutesPerInterval,
                "meanVisitMinutes", meanVisitMinutes,
                "noShow", noShow,
                "idle", idle);
        Bodies.require(SLOTS, slots, "showProbabilities", showProbabilities, "weights", weights);
        List<Double> shows = Bodies.list("showProbabilities", showProbabilities, Session.MOST_VISITS);
        new FieldChecks()
                .check(!shows.isEmpty(), "showProbabilities", "There must be one patient at least.")
                .done();
        return SlotSession.of(
                Bodies.get(SLOTS, slots), shows, Bodies.get("weights", weights).weights());
    }

    private Session ofIntervals() {
        leaveOut(SLOTS, slots, "showProbabilities", showProbabilities);
        Bodies.require(
                "patients",
                patients,
                INTERVALS,
                intervals,
                "minutesPerInterval",
                minutesPerInterval,
                "meanVisitMinutes",
                meanVisitMinutes,
                "noShow",
                noShow,
                "weights",
                weights,
                "idle",
                idle);
        return new IntervalSession(
                Bodies.get("patients", patients),
                Bodies.get(INTERVALS, intervals),
                Bodies.get("minutesPerInterval", minutesPerInterval),
                Bodies.get("meanVisitMinutes", meanVisitMinutes),
                Bodies.get("noShow", noShow),
                Bodies.get("weights", weights).weights(),
                idle(Bodies.get("idle", idle)));
    }

    private static Idle idle(String word) {
        return switch (word) {
            case "A" -> Idle.A;
            case "B" -> Idle.B;
            default -> throw new FieldException("idle", "It must be A or B.");
        };
    }

    /** Refuses each of the fields, given as name, value, name, value, that has a value, as it is of the other model. */
    private static void leaveOut(@Nullable Object... fields) {
        FieldChecks checks = new FieldChecks();
        for (int i = 0; i < fields.length; i += 2) {
            checks.check(fields[i + 1] == null, String.valueOf(fields[i]), "Leave it out; it is of the other model.");
        }
        checks.done();
    }
}
