package com.ihosi.ui.api;

import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.planner.waitlist.desk.WaitlistFilling;
import com.ihosi.planner.waitlist.desk.Waitlists;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.ui.api.ApiClient.Answer;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Waitlists over HTTP, and the page of an offer. */
class ApiWaitlistTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String PATH = "/api/v2/waitlist";

    private final ApiClient desk = API.as("manager@riverbend.example", "riverbend");
    private final Facility riverbend = API.facility("riverbend");

    private Map<String, Object> wanted(int patient) {
        String type = desk.get("/api/v2/appointment-types").part("/0/id");
        return Map.of("patientId", reachable().get(patient).toString(), "appointmentTypeId", type, "priority", "high");
    }

    /** Patients who want to be told things by mail. */
    private List<UUID> reachable() {
        return API.bean(Database.class)
                .read(new FacilityScope(riverbend.id().value()), sql -> sql.select(FACILITY_PATIENT.PATIENT_ID)
                        .from(FACILITY_PATIENT)
                        .where(FACILITY_PATIENT.PREFERRED_CONTACT.eq("email"), FACILITY_PATIENT.STATUS.eq("active"))
                        .orderBy(FACILITY_PATIENT.NUMBER)
                        .limit(3)
                        .fetch(row -> row.value1()));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    @Test
    void whoWaitsIsAddedChangedAndCancelled() {
        Answer made =
                desk.post(PATH, with(wanted(0), "preferredTimes", List.of(Map.of("from", "08:00", "until", "12:00"))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String id = made.part("/id");
        assertThat(made.part("/status")).isEqualTo("active");
        assertThat(made.part("/standing/kind")).isEqualTo("not_looked_at");

        Answer changed = desk.with("Content-Type", "application/json")
                .with("If-Match", "\"" + made.part("/version") + "\"")
                .send("PUT", PATH + "/" + id, json(wanted(0)).replace("high", "urgent"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.part("/priority")).isEqualTo("urgent");
        assertThat(desk.with("Content-Type", "application/json")
                        .with("If-Match", "\"" + made.part("/version") + "\"")
                        .send("PUT", PATH + "/" + id, json(wanted(0)))
                        .status())
                .isEqualTo(412);
        assertThat(desk.send("DELETE", PATH + "/" + id, "").status()).isEqualTo(204);
        assertThat(desk.get(PATH + "/" + id).part("/status")).isEqualTo("cancelled");
        assertThat(desk.get(PATH).text()).doesNotContain(id);
    }

    private static String json(Map<String, Object> body) {
        return "{\"patientId\":\"%s\",\"appointmentTypeId\":\"%s\",\"priority\":\"high\"}"
                .formatted(body.get("patientId"), body.get("appointmentTypeId"));
    }

    @Test
    void whatIsOutOfBoundsIsToldAtItsField() {
        assertThat(wrong(with(wanted(0), "urgency", 6))).isEqualTo("urgency");
        assertThat(wrong(with(wanted(0), "mostWaitDays", 0))).isEqualTo("mostWaitDays");
        assertThat(wrong(with(wanted(0), "priority", "soon"))).isEqualTo("priority");
        assertThat(wrong(with(wanted(0), "reason", "x".repeat(1001)))).isEqualTo("reason");
        assertThat(wrong(with(wanted(0), "expires", "2020-01-01T00:00Z"))).isEqualTo("expires");
        assertThat(wrong(with(wanted(0), "doctorId", UUID.randomUUID().toString())))
                .isEqualTo("doctorId");
        assertThat(wrong(with(wanted(0), "patientId", UUID.randomUUID().toString())))
                .isEqualTo("patientId");
        assertThat(wrong(with(wanted(0), "preferredTimes", List.of(Map.of("from", "12:00", "until", "08:00")))))
                .isEqualTo("times");
    }

    private String wrong(Map<String, Object> body) {
        Answer answer = desk.post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.part("/errors/0/field");
    }

    @Test
    void onlyWhoPlansSeesTheWaitlist() {
        assertThat(API.at("riverbend.localhost").get(PATH).status()).isEqualTo(401);
        assertThat(API.as("manager@riverbend.example", "lakeshore").get(PATH).status())
                .isEqualTo(403);
        assertThat(API.as("doctor@riverbend.example", "riverbend").get(PATH).status())
                .isEqualTo(403);
    }

    @Test
    void anOfferIsLookedAtAndAnsweredByItsLinkAlone() {
        awake();
        String first = offer(1);
        ApiClient anybody = API.at("riverbend.localhost");
        String api = "/api/v2/offers/" + first;

        assertThat(anybody.get("/offer/" + first).text()).contains("A time is free for you", "Book this time");
        assertThat(anybody.get(api).part("/status")).isEqualTo("sent");
        assertThat(API.at("lakeshore.localhost").get(api).status()).isEqualTo(404);
        assertThat(API.at("lakeshore.localhost").get("/offer/" + first).status())
                .isEqualTo(404);
        Answer declined = anybody.send("POST", api + "/decline", "");
        assertThat(declined.status()).as(declined.text()).isEqualTo(200);
        assertThat(declined.part("/status")).isEqualTo("declined");
        Answer again = anybody.send("POST", api + "/accept", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("offer-over");

        String second = offer(2);
        Answer accepted = anybody.send("POST", "/offer/" + second + "/accept", "");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(303);
        assertThat(anybody.with("Accept-Language", "es").get("/offer/" + second).text())
                .contains("Su cita está reservada");
        assertThat(anybody.send("POST", "/offer/" + second + "/decline", "").status())
                .isEqualTo(409);
        assertThat(anybody.get("/offer/nothing").text()).contains("We do not know this offer");
    }

    @Test
    void settingsAreChangedByWhoSawThemLast() {
        ApiClient highpine = API.as("group@riverbend.example", "highpine");
        String path = PATH + "/settings";
        Answer seen = highpine.get(path);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.part("/offerMinutes")).isEqualTo("120");
        String body = seen.text().replace("\"offerMinutes\":120", "\"offerMinutes\":60");

        Answer changed = put(highpine, path, seen.part("/version"), body);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(highpine.get(path).part("/offerMinutes")).isEqualTo("60");
        assertThat(desk.get(path).part("/offerMinutes")).isEqualTo("120");
        assertThat(put(highpine, path, seen.part("/version"), body).status()).isEqualTo(412);
        Answer wrong = put(highpine, path, changed.part("/version"), body.replace(":60", ":1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.part("/errors/0/field")).isEqualTo("offerMinutes");
        assertThat(put(highpine, path, "1", "{}").part("/errors/6/field")).isEqualTo("daysAhead");
    }

    private static Answer put(ApiClient client, String path, String version, String body) {
        return client.with("Content-Type", "application/json")
                .with("If-Match", "\"" + version + "\"")
                .send("PUT", path, body);
    }

    @Test
    void fillingIsSeenBeforehandAndWhatWasOfferedIsAnsweredByTheDesk() {
        ApiClient lakeshore = API.as("group@riverbend.example", "lakeshore");
        String settings = PATH + "/settings";
        Answer seen = lakeshore.get(settings);
        String awake = seen.text().replaceAll("\"quiet(From|Until)\":\"[0-9:]+\"", "\"quiet$1\":\"12:00\"");
        assertThat(put(lakeshore, settings, seen.part("/version"), awake).status())
                .isEqualTo(200);

        Answer preview = lakeshore.get(PATH + "/preview");
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        String entry = preview.part("/served/0/entryId");
        int would = Integer.parseInt(preview.part("/filled"));
        Answer filled = lakeshore.send("POST", PATH + "/fill", "");
        assertThat(filled.status()).as(filled.text()).isEqualTo(200);
        assertThat(Integer.parseInt(filled.part("/booked")) + Integer.parseInt(filled.part("/offered")))
                .isGreaterThanOrEqualTo(would);
        assertThat(lakeshore.get(PATH + "/" + entry).part("/status")).isIn("booked", "notified");

        Answer open = lakeshore.get(PATH + "/offers");
        String offer = open.part("/0/id");
        String whose = open.part("/0/entryId");
        assertThat(lakeshore.get(PATH + "/offers?entryId=" + whose).part("/0/id"))
                .isEqualTo(offer);
        assertThat(desk.get(PATH + "/offers").text()).doesNotContain(offer);
        assertThat(desk.send("POST", PATH + "/offers/" + offer + "/accept", "").status())
                .isEqualTo(404);
        Answer accepted = lakeshore.send("POST", PATH + "/offers/" + offer + "/accept", "");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(lakeshore.get(PATH + "/" + whose).part("/appointmentId")).isEqualTo(accepted.part("/appointmentId"));
        Answer late = lakeshore.send("POST", PATH + "/offers/" + offer + "/decline", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("offer-over");
        String other = lakeshore.get(PATH + "/offers").part("/0/id");
        assertThat(lakeshore
                        .send("POST", PATH + "/offers/" + other + "/withdraw", "")
                        .status())
                .isEqualTo(204);
        assertThat(lakeshore.get(PATH + "/offers").text()).doesNotContain(other);
    }

    @Test
    void onlyWhoPlansFillsAndAnswersForPatients() {
        ApiClient doctor = API.as("doctor@riverbend.example", "riverbend");
        for (String path : List.of("/settings", "/preview", "/offers")) {
            assertThat(API.at("riverbend.localhost").get(PATH + path).status()).isEqualTo(401);
            assertThat(doctor.get(PATH + path).status()).isEqualTo(403);
        }
        assertThat(doctor.send("POST", PATH + "/fill", "").status()).isEqualTo(403);
        assertThat(desk.send("POST", PATH + "/offers/" + UUID.randomUUID() + "/withdraw", "")
                        .status())
                .isEqualTo(404);
    }

    /** Whatever time it is when the test runs. */
    private void awake() {
        Actor anybody = new Actor.CommandLine();
        Waitlists waitlists = API.bean(Waitlists.class);
        WaitlistSettings was = waitlists.settings(anybody, riverbend.id());
        waitlists.save(
                anybody,
                riverbend.id(),
                new WaitlistSettings(
                        was.offerMinutes(),
                        was.batchSize(),
                        was.mostOffers(),
                        LocalTime.NOON,
                        LocalTime.NOON,
                        was.automatic(),
                        was.daysAhead(),
                        was.version()));
    }

    /** Somebody waits and is offered a time; what the message's link ends with. */
    private String offer(int patient) {
        Map<String, Object> wanted = wanted(patient);
        desk.post(PATH, wanted);
        assertThat(API.bean(WaitlistFilling.class)
                        .fill(new Actor.CommandLine(), riverbend.id(), progress -> {})
                        .offered())
                .as(desk.get(PATH).text())
                .isPositive();
        return API.bean(Database.class).read(new FacilityScope(riverbend.id().value()), sql -> sql.select(MESSAGE.PATH)
                .from(MESSAGE)
                .where(MESSAGE.KIND.eq("offer"))
                .and(MESSAGE.PATIENT_ID.eq(UUID.fromString(String.valueOf(wanted.get("patientId")))))
                .orderBy(MESSAGE.CREATED_AT.desc())
                .limit(1)
                .fetchSingle(row -> row.value1().substring("/offer/".length())));
    }
}
