package com.ihosi.ui.api.overbooking;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.overbooking.Session;
import com.ihosi.planner.overbooking.solving.SessionSolver;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Books the visits of a session that a request describes, at the least cost. */
@RestController
@Tag(
        name = "Overbooking",
        description =
                "How to book a session at the least expected cost of waiting, idle time and overtime, by the chance"
                        + " that each patient comes.")
final class OverbookingApi {

    @Needs(Right.SEE_OVERBOOKING)
    @PostMapping("/api/v2/overbooking/plan")
    @Operation(
            summary = "Plan a session",
            description =
                    "Books all its visits and refuses none. In the model `slots` each visit takes one slot and each"
                            + " patient comes with a probability of her own; all figures are in slots. In the model `intervals` visits"
                            + " last exponentially long and all are absent with one probability; all figures are in minutes. Small"
                            + " sessions are planned exactly, larger ones by a search that always ends alike. Nothing is booked"
                            + " or kept.")
    @ApiResponse(responseCode = "200", description = "The schedule and what is to be expected of it.")
    PlannedBody planOverbooking(@RequestBody PlanBody body) {
        Session session = body.session();
        return PlannedBody.of(SessionSolver.solve(session));
    }
}
