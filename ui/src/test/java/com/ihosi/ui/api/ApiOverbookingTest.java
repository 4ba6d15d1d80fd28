package com.ihosi.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.ui.api.ApiClient.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Sessions planned over HTTP. */
class ApiOverbookingTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String PLAN = "/api/v2/overbooking/plan";
    private static final Map<String, Object> WEIGHTS = Map.of("wait", 1, "idle", 1, "overtime", 1.5);

    private final ApiClient desk = API.as("manager@riverbend.example", "riverbend");

    private static Map<String, Object> slots(int slots, List<?> shows) {
        return Map.of("model", "slots", "slots", slots, "showProbabilities", shows, "weights", WEIGHTS);
    }

    private static Map<String, Object> intervals() {
        Map<String, Object> body = new HashMap<>();
        body.put("model", "intervals");
        body.put("patients", 2);
        body.put("intervals", 1);
        body.put("minutesPerInterval", 15);
        body.put("meanVisitMinutes", 15);
        body.put("noShow", 0);
        body.put("weights", WEIGHTS);
        body.put("idle", "B");
        return body;
    }

    @Test
    void slotsAreAnsweredWithTheSlotOfEachPatient() {
        Answer answer = desk.post(PLAN, slots(1, List.of(0.5, 0.5)));
        JsonNode planned = answer.json();

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(planned.propertyNames()).containsExactly("schedule", "cost", "wait", "idle", "overtime");
        assertThat(planned.at("/schedule").toString()).isEqualTo("[0,0]");
        assertThat(planned.at("/wait").asDouble()).isEqualTo(0.25, within(1e-9));
        assertThat(planned.at("/idle").asDouble()).isEqualTo(0.25, within(1e-9));
        assertThat(planned.at("/overtime").asDouble()).isEqualTo(0.25, within(1e-9));
        assertThat(planned.at("/cost").asDouble()).isEqualTo(0.25 + 0.25 + 0.375, within(1e-9));
    }

    @Test
    void whoSurelyComesHasASlotOfHisOwnAndTheOthersAreStacked() {
        JsonNode planned = desk.post(PLAN, slots(2, List.of(0.2, 1, 0.2))).json();

        assertThat(planned.at("/schedule/0")).isEqualTo(planned.at("/schedule/2"));
        assertThat(planned.at("/schedule/1")).isNotEqualTo(planned.at("/schedule/0"));
    }

    @Test
    void intervalsAreAnsweredWithTheirNumbersOfPatients() {
        JsonNode planned = desk.post(PLAN, intervals()).json();

        assertThat(planned.at("/schedule").toString()).isEqualTo("[2]");
        assertThat(planned.at("/wait").asDouble()).isEqualTo(7.5, within(1e-9));
        assertThat(planned.at("/overtime").asDouble()).isEqualTo(45 / Math.E, within(1e-9));
    }

    @Test
    void everybodyIsBookedWhateverTheRisk() {
        List<Double> shows = new ArrayList<>(Collections.nCopies(30, 0.0));
        shows.addAll(Collections.nCopies(30, 1.0));
        JsonNode planned = desk.post(PLAN, slots(40, shows)).json();

        assertThat(planned.at("/schedule").size()).isEqualTo(60);
        assertThat(planned.at("/idle").asDouble()).isEqualTo(10, within(1e-9));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThat(wrong(slots(0, List.of(0.5)))).isEqualTo("slots");
        assertThat(wrong(slots(201, List.of(0.5)))).isEqualTo("slots");
        assertThat(wrong(slots(4, List.of()))).isEqualTo("showProbabilities");
        assertThat(wrong(slots(4, Collections.nCopies(201, 0.5)))).isEqualTo("showProbabilities");
        assertThat(wrong(slots(4, List.of(0.5, 1.5)))).isEqualTo("showProbabilities[1]");
        assertThat(wrong(slots(4, List.of(-0.1)))).isEqualTo("showProbabilities[0]");
        assertThat(wrong(slots(4, List.of("often")))).isEqualTo("showProbabilities[0]");
        assertThat(wrong(with(slots(4, List.of(0.5)), "weights", Map.of("wait", 1, "idle", 1))))
                .isEqualTo("weights.overtime");
        assertThat(wrong(with(slots(4, List.of(0.5)), "weights", Map.of("wait", -1, "idle", 1, "overtime", 1))))
                .isEqualTo("weights.wait");
        assertThat(wrong(with(slots(4, List.of(0.5)), "weights", null))).isEqualTo("weights");
        assertThat(wrong(with(slots(4, List.of(0.5)), "model", "magic"))).isEqualTo("model");
        assertThat(wrong(with(slots(4, List.of(0.5)), "patients", 3))).isEqualTo("patients");
        assertThat(wrong(with(slots(4, List.of(0.5)), "slot", 3))).isEqualTo("slot");
        assertThat(wrong(Map.of())).isEqualTo("model");
    }

    @Test
    void whatIsWrongWithIntervalsIsSaidAtItsField() {
        assertThat(wrong(with(intervals(), "patients", 0))).isEqualTo("patients");
        assertThat(wrong(with(intervals(), "patients", 201))).isEqualTo("patients");
        assertThat(wrong(with(intervals(), "intervals", 0))).isEqualTo("intervals");
        assertThat(wrong(with(intervals(), "minutesPerInterval", 0))).isEqualTo("minutesPerInterval");
        assertThat(wrong(with(intervals(), "meanVisitMinutes", -5))).isEqualTo("meanVisitMinutes");
        assertThat(wrong(with(intervals(), "noShow", 1.01))).isEqualTo("noShow");
        assertThat(wrong(with(intervals(), "idle", "C"))).isEqualTo("idle");
        assertThat(wrong(with(intervals(), "idle", null))).isEqualTo("idle");
    }

    @Test
    void onlyMembersOfTheFacilityLetPlan() {
        Map<String, Object> body = slots(2, List.of(0.5));

        assertThat(API.at("riverbend.localhost").post(PLAN, body).status()).isEqualTo(401);
        assertThat(API.as("manager@riverbend.example", "lakeshore")
                        .post(PLAN, body)
                        .status())
                .isEqualTo(403);
        assertThat(API.as("doctor@riverbend.example", "riverbend")
                        .post(PLAN, body)
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private String wrong(Map<String, Object> body) {
        Answer answer = desk.post(PLAN, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid");
        return answer.part("/errors/0/field");
    }
}
