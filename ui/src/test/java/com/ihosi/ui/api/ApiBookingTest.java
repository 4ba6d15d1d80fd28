package com.ihosi.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.ui.api.ApiClient.Answer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** From a search to the end of an appointment, over HTTP. */
class ApiBookingTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String APPOINTMENTS = "/api/v2/appointments";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ApiClient desk = API.as("manager@riverbend.example", "riverbend");
    private final String type = followUp(desk);

    @Test
    void anAppointmentIsBookedReadAndBroughtToItsEnd() {
        JsonNode slot = slot();
        Answer booked = desk.post(APPOINTMENTS, order(slot, patient()));

        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.header("ETag")).isEqualTo("\"1\"");
        assertThat(booked.part("/status")).isEqualTo("booked");
        assertThat(booked.part("/source")).isEqualTo("api");
        assertThat(OffsetDateTime.parse(booked.part("/start")))
                .isEqualTo(slot.at("/datetime").asString());
        String path = booked.header("Location");
        assertThat(path).isEqualTo(APPOINTMENTS + "/" + booked.part("/id"));
        assertThat(desk.get(path).text()).isEqualTo(booked.text());
        assertThat(desk.with("If-None-Match", "\"1\"").get(path).status()).isEqualTo(304);
        assertThat(desk.get(APPOINTMENTS + "?day=" + day(slot) + "&doctorId="
                                + slot.at("/doctorId").asString())
                        .text())
                .contains(booked.part("/id"));
        assertThat(desk.send("POST", path + "/no-show", "").problem()).isEqualTo("refused");
        assertThat(step(path, "check-in", "\"1\"")).isEqualTo("arrived");
        assertThat(step(path, "start", "\"2\"")).isEqualTo("arrived");
        assertThat(step(path, "complete", "\"3\"")).isEqualTo("fulfilled");
        assertThat(desk.post(path + "/cancel", Map.of("reason", "late")).problem())
                .isEqualTo("refused");
    }

    private String step(String path, String step, String version) {
        return desk.with("If-Match", version)
                .send("POST", path + "/" + step, "")
                .part("/status");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileStaysAsItIs() {
        Answer booked = desk.post(APPOINTMENTS, order(slot(), patient()));
        String path = booked.header("Location");
        JsonNode other = slot();
        Map<String, String> move = Map.of(
                "start",
                other.at("/datetime").asString(),
                "doctorId",
                other.at("/doctorId").asString());

        Answer stale = desk.with("If-Match", "\"7\"").post(path + "/move", move);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale");
        assertThat(desk.with("If-Match", "nonsense").post(path + "/move", move).status())
                .isEqualTo(412);
        assertThat(desk.with("If-Match", "\"1\", \"2\"")
                        .post(path + "/move", move)
                        .status())
                .isEqualTo(400);
        Answer moved = desk.with("If-Match", "\"1\"").post(path + "/move", move);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.header("ETag")).isEqualTo("\"2\"");
        assertThat(moved.part("/doctorId")).isEqualTo(other.at("/doctorId").asString());
        assertThat(desk.post(path + "/cancel", Map.of("reason", "ill")).part("/status"))
                .isEqualTo("cancelled");
        assertThat(desk.get(APPOINTMENTS + "/" + UUID.randomUUID()).problem()).isEqualTo("not-found");
        assertThat(desk.get(APPOINTMENTS + "/none").problem()).isEqualTo("not-found");
        ApiClient elsewhere = API.as("group@riverbend.example", "highpine");
        assertThat(elsewhere.get(path).text())
                .isEqualTo(
                        elsewhere.get(APPOINTMENTS + "/" + booked.part("/id")).text());
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
    }

    @Test
    void theSameRequestWithTheSameKeyBooksOnce() {
        JsonNode slot = slot();
        Map<String, Object> order = order(slot, patient());
        ApiClient keyed = desk.with("Idempotency-Key", "order-1");

        Answer first = keyed.post(APPOINTMENTS, order);
        Answer again = keyed.post(APPOINTMENTS, order);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        Answer other = keyed.post(APPOINTMENTS, order(slot(), patient()));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.part("/errors/0/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void theSameHoldWithTheSameKeyIsHeldOnce() {
        Map<String, Object> order = order(slot(), patient());
        ApiClient keyed = desk.with("Idempotency-Key", "hold-1");

        Answer first = keyed.post("/api/v2/holds", order);
        Answer again = keyed.post("/api/v2/holds", order);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.part("/id")).isEqualTo(first.part("/id"));
        assertThat(desk.send("DELETE", first.header("Location"), "").status()).isEqualTo(204);
        assertThat(keyed.post("/api/v2/holds", order).status()).isEqualTo(422);
    }

    @Test
    void ofTwoWhoWantOneTimeOneGetsItAndTheOtherThreeMore() {
        JsonNode slot = slot();
        List<Map<String, Object>> orders = List.of(order(slot, patient()), order(slot, patient()));
        List<Answer> answers = orders.stream()
                .map(order -> CompletableFuture.supplyAsync(() -> desk.post(APPOINTMENTS, order)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted((one, two) -> one.status() - two.status())
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactly(201, 409);
        Answer lost = answers.getLast();
        assertThat(lost.problem()).isEqualTo("conflict");
        assertThat(lost.part("/obstacle")).isEqualTo("taken");
        assertThat(lost.json().at("/alternatives").size()).isEqualTo(3);
        Map<String, Object> instead = order(lost.json().at("/alternatives/0"), patient());
        assertThat(desk.post(APPOINTMENTS, instead).status()).isEqualTo(201);
    }

    @Test
    void whatHasToBeApprovedHoldsItsTimeUntilThen() {
        String procedure = desk.get("/api/v2/appointment-types")
                .json()
                .valueStream()
                .filter(each -> each.at("/requiresApproval").asBoolean())
                .map(each -> each.at("/id").asString())
                .findFirst()
                .orElseThrow();
        JsonNode slot = desk.post(
                        "/api/v2/scheduling/suggest-slots",
                        Map.of(
                                "appointmentTypeId",
                                procedure,
                                "from",
                                LocalDate.now(NEW_YORK).plusDays(30)))
                .json()
                .at("/slots/0");
        Map<String, Object> order = order(slot, patient());
        order.put("appointmentTypeId", procedure);

        Answer pending = desk.post(APPOINTMENTS, order);
        assertThat(pending.part("/status")).isEqualTo("pending");
        order.put("patientId", patient());
        assertThat(desk.post(APPOINTMENTS, order).status()).isEqualTo(409);
        String approve = pending.header("Location") + "/approve";
        assertThat(desk.with("If-Match", "\"2\"").send("POST", approve, "").status())
                .isEqualTo(412);
        Answer approved = desk.with("If-Match", "\"1\"").send("POST", approve, "");
        assertThat(approved.part("/status")).isEqualTo("booked");
        assertThat(approved.header("ETag")).isEqualTo("\"2\"");
        assertThat(API.as("billing@riverbend.example", "riverbend")
                        .send("POST", approve, "")
                        .problem())
                .isEqualTo("not-allowed");
    }

    @Test
    void aTimeIsHeldGivenBackAndBooked() {
        JsonNode slot = slot();
        Map<String, Object> order = order(slot, patient());
        order.put("seconds", 60);

        Answer held = desk.post("/api/v2/holds", order);
        assertThat(held.status()).isEqualTo(201);
        assertThat(OffsetDateTime.parse(held.part("/expires")))
                .isBefore(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(61));
        assertThat(desk.post(APPOINTMENTS, order(slot, patient())).status()).isEqualTo(409);
        assertThat(desk.send("DELETE", held.header("Location"), "").status()).isEqualTo(204);
        assertThat(desk.send("DELETE", held.header("Location"), "").status()).isEqualTo(204);
        Answer again = desk.post("/api/v2/holds", order);
        Answer booked = desk.post(again.header("Location") + "/confirm", Map.of("reason", "cough"));
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.part("/reason")).isEqualTo("cough");
        assertThat(booked.part("/source")).isEqualTo("api");
        assertThat(desk.get(booked.header("Location")).part("/id")).isEqualTo(booked.part("/id"));
        assertThat(desk.post(again.header("Location") + "/confirm", Map.of()).status())
                .isEqualTo(422);
        order.put("seconds", 3601);
        assertThat(desk.post("/api/v2/holds", order).part("/errors/0/field")).isEqualTo("seconds");
    }

    @Test
    void aTimeThatAClockChangeLeavesOutOrShowsTwiceIsNotGuessed() {
        Map<String, Object> order = order(slot(), patient());

        order.put("start", "2027-03-14T02:30");
        assertThat(desk.post(APPOINTMENTS, order).part("/errors/0/message")).contains("does not exist");
        order.put("start", "2027-11-07T01:30");
        assertThat(desk.post(APPOINTMENTS, order).part("/errors/0/message")).contains("-04:00 or -05:00");
        order.put("start", "2027-11-07T01:30-04:00");
        Answer understood = desk.post(APPOINTMENTS, order);
        assertThat(understood.problem()).isEqualTo("not-bookable");
        assertThat(understood.part("/obstacle")).isNotEmpty();
        order.put("start", "soon");
        assertThat(desk.post(APPOINTMENTS, order).part("/errors/0/field")).isEqualTo("start");
    }

    @Test
    void whatIsMissingOrUnknownInAnOrderIsSaidAtItsField() {
        assertThat(desk.post(APPOINTMENTS, Map.of("minutes", 10))
                        .json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactly("patientId", "appointmentTypeId", "start");
        Map<String, Object> order = order(slot(), UUID.randomUUID().toString());
        assertThat(desk.post(APPOINTMENTS, order).part("/errors/0/field")).isEqualTo("patientId");
        order.put("doctorId", UUID.randomUUID());
        order.put("patientId", patient());
        assertThat(desk.post(APPOINTMENTS, order).problem()).isEqualTo("not-found");
        assertThat(desk.post("/api/v2/holds", order).problem()).isEqualTo("not-found");
        order.remove("doctorId");
        assertThat(desk.post(APPOINTMENTS, order).part("/errors/0/field")).isEqualTo("doctorIds");
    }

    @Test
    void aDoctorReadsHerAppointmentsAtAllFacilitiesAndOthersOnlyWhenSheIsElsewhere() {
        String doctor = API.doctor("doctor@riverbend.example", "riverbend");
        ApiClient group = API.as("group@riverbend.example", "riverbend");
        List<String> booked = new ArrayList<>();
        group.get("/api/v2/facilities").json().valueStream().forEach(facility -> {
            // Asked there, as a search over several facilities may find its best times at one of them alone.
            ApiClient there =
                    API.as("group@riverbend.example", facility.at("/slug").asString());
            there.post(
                            "/api/v2/scheduling/suggest-slots",
                            Map.of("appointmentTypeId", followUp(there), "doctorId", doctor, "days", 90))
                    .json()
                    .at("/slots")
                    .valueStream()
                    .findFirst()
                    .ifPresent(
                            slot -> booked.add(book(group, facility.at("/slug").asString(), slot)));
        });
        assertThat(booked).hasSize(2);
        String path = "/api/doctors/%s/appointments/all-facilities?until=%s"
                .formatted(doctor, LocalDate.now(NEW_YORK).plusDays(90));

        Answer own = API.as("doctor@riverbend.example", "riverbend").get(path);
        assertThat(own.json().at("/allFacilities").asBoolean()).isTrue();
        assertThat(own.text()).contains(booked).contains("patientName");
        assertThat(own.json().at("/busyElsewhere").size()).isZero();
        Answer seen = desk.get(path);
        assertThat(seen.json().at("/allFacilities").asBoolean()).isFalse();
        assertThat(booked).filteredOn(seen.text()::contains).hasSize(1);
        assertThat(seen.json().at("/busyElsewhere").size()).isPositive();
        assertThat(seen.json().at("/busyElsewhere/0").propertyNames()).containsExactly("start", "end");
        assertThat(API.as("colleague@riverbend.example", "riverbend").get(path).problem())
                .isEqualTo("not-allowed");
        assertThat(desk.get(path.replace(doctor, UUID.randomUUID().toString())).problem())
                .isEqualTo("not-found");
    }

    private static String followUp(ApiClient desk) {
        return desk.get("/api/v2/appointment-types")
                .json()
                .valueStream()
                .filter(each -> each.at("/code").asString().equals("FUP"))
                .map(each -> each.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String book(ApiClient group, String facility, JsonNode slot) {
        ApiClient there = API.as("group@riverbend.example", facility);
        Map<String, Object> order = new HashMap<>();
        order.put("patientId", there.get("/api/v2/patients?search=an&limit=1").part("/0/id"));
        order.put("doctorId", slot.at("/doctorId").asString());
        order.put("facilityId", slot.at("/facilityId").asString());
        order.put("start", slot.at("/datetime").asString());
        order.put(
                "appointmentTypeId",
                there.get("/api/v2/appointment-types")
                        .json()
                        .valueStream()
                        .filter(each -> each.at("/code").asString().equals("FUP"))
                        .findFirst()
                        .orElseThrow()
                        .at("/id")
                        .asString());
        Answer booked = group.post(APPOINTMENTS, order);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.part("/id");
    }

    private Map<String, Object> order(JsonNode slot, String patient) {
        Map<String, Object> order = new HashMap<>();
        order.put("patientId", patient);
        order.put("doctorId", slot.at("/doctorId").asString());
        order.put("appointmentTypeId", type);
        order.put("start", slot.at("/datetime").asString());
        return order;
    }

    private static LocalDate day(JsonNode slot) {
        return OffsetDateTime.parse(slot.at("/datetime").asString()).toLocalDate();
    }

    /** A free time that no other test asks for, as each takes another day. */
    private JsonNode slot() {
        LocalDate from = LocalDate.now(NEW_YORK).plusDays(2);
        Answer found = desk.post(
                "/api/v2/scheduling/suggest-slots",
                Map.of("appointmentTypeId", type, "from", from.plusDays(NEXT.getAndIncrement()), "days", 5));
        return found.json().at("/slots/0");
    }

    /** A patient whom no other test sees. */
    private String patient() {
        JsonNode some = desk.get("/api/v2/patients?search=RBG-&limit=50").json();
        return some.get(NEXT.getAndIncrement() % some.size()).at("/id").asString();
    }
}
