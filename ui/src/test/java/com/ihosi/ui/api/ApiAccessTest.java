package com.ihosi.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.PersonalTokens;
import com.ihosi.ui.api.ApiClient.Answer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What programs are let do, and what they are told, over HTTP at the demo's facilities. */
class ApiAccessTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String MANAGER = "manager@riverbend.example";
    private static final String GROUP = "group@riverbend.example";
    private static final String SUGGEST = "/api/v2/scheduling/suggest-slots";
    private static final String APPOINTMENTS = "/api/v2/appointments";
    /** The link of an offer is the proof; its own tests say what an unknown one is answered. */
    private static final String BY_LINK = "/api/v2/offers/";

    private static final String NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void nobodyIsLetInWithoutAProofAndEverythingWantsOne() {
        Answer description = API.at("riverbend.localhost").get("/api/openapi.json");
        assertThat(description.part("/openapi")).startsWith("3.1");
        List<String> asked = new ArrayList<>();
        description.json().at("/paths").properties().stream()
                .filter(path -> !path.getKey().startsWith(BY_LINK))
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    asked.add(path.getKey());
                    Answer refused = API.at("riverbend.localhost")
                            .send(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey().replaceAll("\\{.*?}", NOBODY),
                                    "");
                    assertThat(refused.status()).as(path.getKey()).isEqualTo(401);
                    assertThat(refused.problem()).isEqualTo("unauthenticated");
                    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
                    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
                }));
        assertThat(asked)
                .contains(SUGGEST, APPOINTMENTS, "/api/v2/holds", "/api/v2/rules")
                .hasSizeGreaterThan(20);
        assertThat(API.at("localhost").get("/api/docs").text()).contains("api-docs.js");
    }

    @Test
    void aTokenWorksUntilItIsRevokedAndBeginsNoSession() {
        PersonalTokens.Issued issued = API.issue(MANAGER);
        ApiClient program = API.at("riverbend.localhost").with("Authorization", "Bearer " + issued.key());

        Answer let = program.get("/api/v2/facilities");
        assertThat(let.status()).isEqualTo(200);
        assertThat(let.part("/0/slug")).isEqualTo("riverbend");
        assertThat(let.header("Set-Cookie")).isEmpty();

        API.revoke(MANAGER, issued.token());
        Answer revoked = program.get("/api/v2/facilities");
        Answer madeUp = API.at("riverbend.localhost")
                .with("Authorization", "Bearer ihosi_x")
                .get("/api/v2/facilities");
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(madeUp.status()).isEqualTo(401);
        assertThat(revoked.text()).isEqualTo(madeUp.text());
        assertThat(API.at("riverbend.localhost")
                        .loggedIn(MANAGER)
                        .with("Authorization", "Bearer ihosi_x")
                        .get("/api/v2/facilities")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theAddressSaysWhichFacilityAndOnlyMembersAreLetIn() {
        assertThat(API.as(MANAGER, "lakeshore").get("/api/v2/doctors").problem())
                .isEqualTo("stranger");
        assertThat(API.as(MANAGER, "lakeshore")
                        .with("X-Forwarded-Host", "riverbend.localhost")
                        .get("/api/v2/doctors?facilityId=" + NOBODY)
                        .status())
                .isEqualTo(403);
        Answer unknown = API.as(MANAGER, "nowhere").get("/api/v2/doctors");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("unknown-facility");
        assertThat(API.at("localhost").get("/api/v2/doctors").problem()).isEqualTo("unknown-facility");
    }

    @Test
    void aSessionReadsAndChangesNothingForAForeignPage() {
        ApiClient page = API.at("riverbend.localhost").loggedIn(MANAGER);
        Map<String, Object> search = Map.of("appointmentTypeId", type("riverbend", "FUP"), "days", 2);

        assertThat(page.get("/api/v2/rules").status()).isEqualTo(200);
        assertThat(page.post(SUGGEST, search).problem()).isEqualTo("foreign-page");
        ApiClient own = page.with("X-Requested-With", "console");
        assertThat(own.post(SUGGEST, search).status()).isEqualTo(200);
        assertThat(own.with("Origin", "http://lakeshore.localhost")
                        .post(SUGGEST, search)
                        .problem())
                .isEqualTo("foreign-page");
        assertThat(own.with("Sec-Fetch-Site", "same-site").post(SUGGEST, search).problem())
                .isEqualTo("foreign-page");
        assertThat(API.as(MANAGER, "riverbend")
                        .with("Origin", "http://elsewhere.example")
                        .post(SUGGEST, search)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void timesAreSuggestedWithTheirReasons() {
        ApiClient program = API.as(MANAGER, "riverbend");
        LocalDate day = LocalDate.now(ZoneId.of("America/New_York")).plusDays(3);

        Answer found = program.post(
                SUGGEST,
                Map.of(
                        "appointmentTypeId",
                        type("riverbend", "FUP"),
                        "patientPreferences",
                        Map.of("preferredDates", List.of(day), "preferredTimes", List.of("10:00"), "maxWaitDays", 10)));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().at("/success").asBoolean()).isTrue();
        JsonNode slots = found.json().at("/slots");
        assertThat(slots.size()).isEqualTo(20);
        JsonNode best = slots.get(0);
        assertThat(best.at("/available").asBoolean()).isTrue();
        assertThat(best.at("/duration").asInt()).isEqualTo(20);
        assertThat(best.at("/rank").asInt()).isEqualTo(1);
        assertThat(best.at("/doctorName").asString()).startsWith("Dr. ");
        assertThat(OffsetDateTime.parse(best.at("/datetime").asString())
                        .getOffset()
                        .getId())
                .isIn("-05:00", "-04:00");
        assertThat(best.at("/reasons").toString()).contains("preferred-");
        assertThat(found.json().at("/metadata/totalSlots").asInt()).isGreaterThan(20);
        assertThat(found.part("/metadata/appointmentType/code")).isEqualTo("FUP");
        assertThat(OffsetDateTime.parse(found.part("/metadata/firstAvailable"))).isNotNull();
    }

    @Test
    void anUnknownTypeAndADoctorWhoIsNotHereAreNotFound() {
        String type = type("riverbend", "FUP");
        ApiClient program = API.as(MANAGER, "riverbend");
        String elsewhere = program(GROUP, "highpine")
                .get("/api/v2/doctors")
                .json()
                .valueStream()
                .map(doctor -> doctor.at("/id").asString())
                .filter(id -> !program.get("/api/v2/doctors?all=true").text().contains(id))
                .findFirst()
                .orElseThrow();

        Answer noType = program.post(SUGGEST, Map.of("appointmentTypeId", NOBODY));
        Answer otherDoctor = program.post(SUGGEST, Map.of("appointmentTypeId", type, "doctorId", elsewhere));
        Answer noDoctor = program.post(SUGGEST, Map.of("appointmentTypeId", type, "doctorId", NOBODY));

        assertThat(noType.status()).isEqualTo(404);
        assertThat(noType.problem()).isEqualTo("not-found");
        assertThat(otherDoctor.status()).isEqualTo(404);
        assertThat(otherDoctor.text()).isEqualTo(noDoctor.text());
    }

    @Test
    void severalFacilitiesAreSearchedByWhoMayPlanAtEachOfThem() {
        List<String> all = program(GROUP, "riverbend")
                .get("/api/v2/facilities")
                .json()
                .valueStream()
                .map(facility -> facility.at("/id").asString())
                .toList();
        Map<String, Object> anywhere =
                Map.of("appointmentTypeId", type("riverbend", "FUP"), "facilityIds", all, "days", 7);

        Answer found = program(GROUP, "riverbend").post(SUGGEST, anywhere);
        assertThat(found.json().at("/slots").size()).isEqualTo(20);
        assertThat(found.json().at("/metadata/facilityIds").size()).isEqualTo(3);
        assertThat(found.json().at("/slots").valueStream().map(slot -> slot.at("/facilityId")
                        .asString()))
                .isSubsetOf(all);
        List<Integer> ranks = found.json()
                .at("/slots")
                .valueStream()
                .map(slot -> slot.at("/rank").asInt())
                .toList();
        assertThat(ranks).isSorted().startsWith(1).endsWith(20);
        Answer refused = program(MANAGER, "riverbend").post(SUGGEST, anywhere);
        assertThat(refused.problem()).isEqualTo("not-allowed");
        assertThat(program(MANAGER, "riverbend")
                        .post(SUGGEST, Map.of("appointmentTypeId", type("riverbend", "FUP"), "facilityId", NOBODY))
                        .problem())
                .isEqualTo("not-allowed");
    }

    @Test
    void whatIsWrongWithABodyIsSaidWhereItIs() {
        ApiClient program = program(MANAGER, "riverbend");
        String type = type("riverbend", "FUP");

        Answer broken = program.post(SUGGEST, "{\n \"days\": ,}");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.problem()).isEqualTo("malformed");
        assertThat(broken.json().at("/line").asInt()).isEqualTo(2);
        assertThat(program.post(SUGGEST, "").status()).isEqualTo(400);
        assertThat(program.post(SUGGEST, "[]").status()).isEqualTo(400);
        assertThat(program.with("Content-Type", "text/plain")
                        .send("POST", SUGGEST, "x")
                        .problem())
                .isEqualTo("media-type");
        assertThat(program.send("DELETE", "/api/v2/doctors", "").problem()).isEqualTo("method");
        assertThat(program.get("/api/v2/nothing").problem()).isEqualTo("not-found");
        assertThat(wrong(Map.of())).containsExactly("appointmentTypeId");
        assertThat(wrong(Map.of("appointmentTypeId", "x"))).containsExactly("appointmentTypeId");
        assertThat(wrong(Map.of("appointmentTypeId", type, "days", 93, "limit", 21, "minutes", 0)))
                .containsExactly("days", "minutes", "limit");
        assertThat(wrong(Map.of("appointmentTypeId", type, "doctorID", NOBODY))).containsExactly("doctorID");
        assertThat(wrong(Map.of("appointmentTypeId", type, "patientPreferences", Map.of("maxWait", 3))))
                .containsExactly("patientPreferences.maxWait");
        assertThat(wrong(Map.of("appointmentTypeId", type, "reason", "a\0b"))).containsExactly("reason");
        assertThat(program.post(SUGGEST, "{\"days\": 1, \"days\": 2}").status()).isEqualTo(400);
        assertThat(wrong(Map.of("appointmentTypeId", type, "days", 1.5))).containsExactly("days");
        assertThat(wrong(Map.of("appointmentTypeId", type, "from", "9999-01-01")))
                .containsExactly("from");
        assertThat(wrong(Map.of("appointmentTypeId", type, "doctorIds", Arrays.asList((Object) null))))
                .containsExactly("doctorIds");
        assertThat(wrong(Map.of(
                        "appointmentTypeId",
                        type,
                        "patientPreferences",
                        Map.of("preferredTimes", List.of("10:00", "25:00")))))
                .containsExactly("patientPreferences.preferredTimes[1]");
        assertThat(wrong(Map.of("appointmentTypeId", type, "patientPreferences", Map.of("maxWaitDays", -1))))
                .containsExactly("patientPreferences.maxWaitDays");
    }

    @Test
    void whatIsWrongWithAParameterIsSaidAtItsName() {
        assertThat(parameter("/api/v2/patients")).isEqualTo("search must be given");
        assertThat(parameter("/api/v2/patients?search=a%00b")).startsWith("search must be a text");
        assertThat(parameter("/api/v2/patients?search=an&limit=51")).isEqualTo("limit must be 1 to 50");
        assertThat(parameter("/api/v2/appointments?days=many")).isEqualTo("days must be a whole number");
        assertThat(parameter("/api/v2/appointments?day=2026-02-30")).startsWith("day must be a day");
        assertThat(parameter("/api/v2/appointments?doctorId=1")).startsWith("doctorId must be an id");
        assertThat(parameter("/api/v2/doctors?all=perhaps")).isEqualTo("all must be true or false");
    }

    private static String parameter(String path) {
        Answer refused = program(MANAGER, "riverbend").get(path);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.part("/errors/0/field")
                + refused.part("/errors/0/message").replaceFirst("It", "").replaceFirst("\\.$", "");
    }

    private static List<String> wrong(Map<String, ?> search) {
        Answer refused = program(MANAGER, "riverbend").post(SUGGEST, search);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid");
        return refused.json()
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/field").asString())
                .toList();
    }

    private static ApiClient program(String person, String facility) {
        return API.as(person, facility);
    }

    private static String type(String facility, String code) {
        return program(GROUP, facility)
                .get("/api/v2/appointment-types")
                .json()
                .valueStream()
                .filter(type -> type.at("/code").asString().equals(code))
                .map(type -> type.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }
}
