package com.ihosi.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Leaves;
import com.ihosi.ui.api.ApiClient.Answer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Appointments that repeat, and those that no longer fit, over HTTP; all at one facility that nobody else of the tests books at so far ahead. */
class ApiSeriesTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String SERIES = "/api/v2/series";
    private static final String APPOINTMENTS = "/api/v2/appointments";
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));

    private final ApiClient desk = API.as("manager@lakeshore.example", "lakeshore");
    private final String type = desk.get("/api/v2/appointment-types")
            .json()
            .valueStream()
            .filter(each -> each.at("/code").asString().equals("FUP"))
            .map(each -> each.at("/id").asString())
            .findFirst()
            .orElseThrow();

    @Test
    void aSeriesIsPreviewedBookedChangedAndCancelledInParts() {
        JsonNode slot = slot(today.plusDays(20));
        Map<String, Object> order = order(slot, 30);
        JsonNode free = desk.post(SERIES + "/preview", order).json();
        assertThat(free.at("/occurrences").size()).isEqualTo(4);
        assertThat(free.at("/bounded").asBoolean(true)).isFalse();
        JsonNode second = free.at("/occurrences/1");
        assertThat(states(free)).startsWith("fits", "fits");
        book(slot.at("/doctorId").asString(), second.at("/start").asString(), 31);

        JsonNode preview = desk.post(SERIES + "/preview", order).json();
        assertThat(states(preview).get(1)).isEqualTo("unfit");
        assertThat(preview.at("/occurrences/1/obstacle").asString()).isEqualTo("taken");
        assertThat(preview.at("/occurrences/1/alternatives").size()).isEqualTo(3);
        assertThat(preview.at("/fitting").asInt()).isEqualTo(free.at("/fitting").asInt() - 1);

        ApiClient keyed = desk.with("Idempotency-Key", "series-1");
        Answer booked = keyed.post(SERIES, order);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(keyed.post(SERIES, order).text()).isEqualTo(booked.text());
        assertThat(states(booked.json())).startsWith("booked", "unfit");
        String path = booked.header("Location");
        assertThat(desk.get(path).text()).isEqualTo(booked.text());
        assertThat(desk.get(SERIES + "?patientId=" + order.get("patientId")).part("/0/id"))
                .isEqualTo(booked.part("/id"));
        JsonNode first = booked.json().at("/occurrences/0");
        assertThat(first.at("/appointment/seriesId").asString()).isEqualTo(booked.part("/id"));
        assertThat(desk.get(APPOINTMENTS + "/" + first.at("/appointment/id").asString())
                        .part("/source"))
                .isEqualTo("series");
        change(path, first.at("/at").asString());
    }

    private void change(String path, String at) {
        Map<String, Object> shorter = Map.of("part", "one", "at", at, "minutes", 15);
        Answer planned = desk.post(path + "/change/preview", shorter);
        assertThat(planned.json().at("/occurrences/0/appointment/minutes").asInt())
                .as(planned.text())
                .isEqualTo(15);
        assertThat(desk.get(path)
                        .json()
                        .at("/occurrences/0/appointment/minutes")
                        .asInt())
                .isEqualTo(20);
        assertThat(desk.with("If-Match", "\"9\"")
                        .post(path + "/change", shorter)
                        .status())
                .isEqualTo(412);
        String before = desk.get(path).header("ETag");
        Answer changed = desk.with("If-Match", before).post(path + "/change", shorter);
        assertThat(changed.status()).isEqualTo(200);
        Map<String, Object> first = Map.of("part", "one", "at", at, "reason", "ill");
        assertThat(desk.with("If-Match", before).post(path + "/cancel", first).status())
                .isEqualTo(412);
        Answer one = desk.with("If-Match", changed.header("ETag")).post(path + "/cancel", first);
        assertThat(states(one.json())).startsWith("cancelled", "unfit");
        assertThat(one.header("ETag")).isEqualTo(desk.get(path).header("ETag")).isNotEqualTo(changed.header("ETag"));
        Answer all = desk.post(path + "/cancel", Map.of("part", "all"));
        assertThat(all.part("/status")).isEqualTo("cancelled");
        assertThat(desk.post(path + "/cancel", Map.of("part", "all")).problem()).isEqualTo("refused");
        assertThat(API.as("manager@riverbend.example", "riverbend").get(path).problem())
                .isEqualTo("not-found");
    }

    @Test
    void whatIsWrongWithASeriesIsSaidAtItsField() {
        Map<String, Object> order = order(slot(today.plusDays(25)), 32);

        assertThat(wrong(order, "rule", "FREQ=HOURLY")).isEqualTo("rule");
        assertThat(wrong(order, "rule", "every Monday")).isEqualTo("rule");
        assertThat(wrong(order, "rule", "FREQ=WEEKLY;COUNT=201")).isEqualTo("rule");
        assertThat(wrong(order, "first", "2020-01-01T10:00")).isEqualTo("first");
        assertThat(wrong(order, "first", today + "T10:00-06:00")).isEqualTo("first");
        assertThat(wrong(order, "first", "+12026-01-01T10:00")).isEqualTo("first");
        assertThat(wrong(order, "minutes", 1441)).isEqualTo("minutes");
        assertThat(wrong(order, "rrule", "FREQ=DAILY")).isEqualTo("rrule");
        assertThat(wrong(order, "patientId", UUID.randomUUID())).isEqualTo("patientId");
        assertThat(desk.post(SERIES, with(order, "doctorId", UUID.randomUUID())).status())
                .isEqualTo(404);
        assertThat(desk.post(SERIES, with(order, "appointmentTypeId", UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        Answer endless = desk.post(SERIES + "/preview", with(order, "rule", "FREQ=WEEKLY"));
        assertThat(endless.json().at("/bounded").asBoolean()).isTrue();
        String path = SERIES + "/" + UUID.randomUUID();
        assertThat(desk.get(path).status()).isEqualTo(404);
        assertThat(desk.post(path + "/cancel", Map.of("part", "some")).part("/errors/0/field"))
                .isEqualTo("part");
        assertThat(desk.post(path + "/cancel", Map.of("part", "one")).part("/errors/0/field"))
                .isEqualTo("at");
        assertThat(desk.post(path + "/cancel", Map.of("part", "all")).status()).isEqualTo(404);
        assertThat(desk.get(SERIES).part("/errors/0/field")).isEqualTo("patientId");
    }

    @Test
    void anAppointmentThatNoLongerFitsIsToldWithOtherTimesAndAccepted() {
        LocalDate day = today.plusDays(40);
        JsonNode slot = slot(day);
        OffsetDateTime start = OffsetDateTime.parse(slot.at("/datetime").asString());
        Answer booked = book(slot.at("/doctorId").asString(), start.toString(), 33);
        String path = booked.header("Location");
        assertThat(desk.post(path + "/accept-conflict", Map.of("note", "x")).problem())
                .isEqualTo("refused");

        API.bean(Leaves.class)
                .enterSick(
                        new Actor.CommandLine(),
                        API.facility("lakeshore").id(),
                        new Doctor.Id(UUID.fromString(slot.at("/doctorId").asString())),
                        start.toLocalDate(),
                        start.toLocalDate());

        assertThat(conflicts(desk)).containsEntry(booked.part("/id"), "away");
        assertThat(conflicts(API.as("manager@riverbend.example", "riverbend"))).doesNotContainKey(booked.part("/id"));
        assertThat(API.as("billing@lakeshore.example", "lakeshore")
                        .get("/api/v2/conflicts")
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(desk.get(path + "/alternatives?limit=2")
                        .json()
                        .at("/0/datetime")
                        .asString())
                .isNotEmpty()
                .isNotEqualTo(booked.part("/start"));
        assertThat(desk.get(path + "/alternatives?limit=11").part("/errors/0/field"))
                .isEqualTo("limit");
        assertThat(desk.post(path + "/accept-conflict", Map.of()).part("/errors/0/field"))
                .isEqualTo("note");
        assertThat(desk.with("If-Match", "\"1\"")
                        .post(path + "/accept-conflict", Map.of("note", "agreed"))
                        .status())
                .isEqualTo(412);
        Answer flagged = desk.get(path);
        assertThat(flagged.json().at("/conflict").asBoolean()).isTrue();
        Answer accepted =
                desk.with("If-Match", flagged.header("ETag")).post(path + "/accept-conflict", Map.of("note", "agreed"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(conflicts(desk)).doesNotContainKey(booked.part("/id"));
    }

    private static Map<String, String> conflicts(ApiClient client) {
        Map<String, String> reasons = new HashMap<>();
        client.get("/api/v2/conflicts")
                .json()
                .valueStream()
                .forEach(conflict -> reasons.put(
                        conflict.at("/appointment/id").asString(),
                        conflict.at("/reason").asString()));
        return reasons;
    }

    private static List<String> states(JsonNode series) {
        return series.at("/occurrences")
                .valueStream()
                .map(each -> each.at("/state").asString())
                .toList();
    }

    private String wrong(Map<String, Object> order, String field, Object value) {
        Answer refused = desk.post(SERIES, with(order, field, value));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.part("/errors/0/field");
    }

    private static Map<String, Object> with(Map<String, Object> order, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(order);
        changed.put(field, value);
        return changed;
    }

    private Answer book(String doctor, String start, int patient) {
        Answer booked = desk.post(
                APPOINTMENTS,
                Map.of(
                        "patientId", patient(patient),
                        "doctorId", doctor,
                        "appointmentTypeId", type,
                        "start", start));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked;
    }

    private Map<String, Object> order(JsonNode slot, int patient) {
        return Map.of(
                "patientId", patient(patient),
                "doctorId", slot.at("/doctorId").asString(),
                "appointmentTypeId", type,
                "first", slot.at("/datetime").asString().substring(0, 16),
                "rule", "FREQ=WEEKLY;COUNT=4");
    }

    private JsonNode slot(LocalDate from) {
        return desk.post("/api/v2/scheduling/suggest-slots", Map.of("appointmentTypeId", type, "from", from, "days", 5))
                .json()
                .at("/slots/0");
    }

    private String patient(int number) {
        return desk.get("/api/v2/patients?search=LSM-&limit=50").part("/" + number + "/id");
    }
}
