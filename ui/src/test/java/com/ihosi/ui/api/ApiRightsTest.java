package com.ihosi.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.ui.api.ApiClient.Answer;
import com.ihosi.ui.security.NeedsNoRight;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every request that there is, in every role, at Riverbend's address with Riverbend's and with Lakeshore's identifiers, and at
 * Lakeshore's address. What is tried is asked of the product itself, so that a new request is in the test by itself.
 */
class ApiRightsTest {

    @RegisterExtension
    static final RunningApi API = RunningApi.alone();

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, ApiClient> SESSIONS = new ConcurrentHashMap<>();
    private static final String NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final List<String> REFUSALS = List.of("403 not-allowed", "404 not-found");

    /** A field that names what is not here is refused by its name. */
    private static final String AT_FIELD = "422 invalid";

    private static final List<String> IN_BODIES = List.of("403 not-allowed", "404 not-found", AT_FIELD);

    /** A hold that is not here is answered as one that has ended. */
    private static final String HOLDS = " /api/v2/holds/{id}";

    private static Map<String, Method> guarded() {
        Map<String, Method> guarded = new TreeMap<>(API.handlers());
        guarded.values()
                .removeIf(handler ->
                        Cast.isFree(handler) || handler.getDeclaringClass().isAnnotationPresent(NeedsNoRight.class));
        return guarded;
    }

    /** It would book what other tests count on; that others may not is tried nevertheless. */
    private static final String FILLS = "POST /api/v2/waitlist/fill";

    @Test
    void everyRequestIsOpenToTheRolesOfTheMatrixAndToNoOther() {
        List<String> wrong = new ArrayList<>();
        guarded().forEach((operation, handler) -> Cast.members().forEach((role, person) -> {
            if (operation.equals(FILLS) && Cast.isOpen(handler, role)) {
                return;
            }
            Answer answer = ask(client(person, "riverbend", operation), operation, own(operation), Map.of());
            boolean let = answer.status() != 401 && answer.status() != 403;
            if (let != Cast.isOpen(handler, role) || answer.status() >= 500) {
                wrong.add("%s as %s: %s %s".formatted(operation, role, answer.status(), answer.text()));
            }
        }));
        assertThat(wrong).isEmpty();
        assertThat(guarded()).hasSizeGreaterThan(35);
    }

    @Test
    void whoDoesNotBelongToAFacilityIsToldSoWhateverHeAsksFor() {
        List<String> wrong = new ArrayList<>();
        guarded().keySet().forEach(operation -> {
            Stream.concat(
                            Cast.members().values().stream().map(person -> client(person, "lakeshore", operation)),
                            Cast.strangers().stream().map(person -> client(person, "riverbend", operation)))
                    .forEach(outsider -> {
                        Answer known =
                                ask(outsider, operation, API.doctor("doctor@lakeshore.example", "lakeshore"), Map.of());
                        Answer unknown = ask(outsider, operation, NOBODY, Map.of());
                        if (known.status() != 403 || !known.text().equals(unknown.text())) {
                            wrong.add(operation + ": " + known.status() + " " + known.text());
                        }
                    });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatAnotherFacilityHasIsAnsweredAsIfThereWereNoSuchThing() {
        Elsewhere there = Elsewhere.made(API);
        Map<String, Object> bodies = bodies();
        List<String> wrong = new ArrayList<>();
        guarded().keySet().stream().filter(operation -> operation.contains("{")).forEach(operation -> Cast.members()
                .forEach((role, person) -> {
                    String id = there.of(operation);
                    Object body = bodies.getOrDefault(operation, Map.of());
                    Answer known = ask(client(person, "riverbend", operation), operation, id, body);
                    Answer unknown = ask(client(person, "riverbend", operation), operation, NOBODY, body);
                    compare(wrong, operation + " as " + role, id, REFUSALS, known, unknown);
                }));
        assertThat(wrong).isEmpty();
        assertThat(there.isUntouched()).isTrue();
        assertThat(there.isStillHeld()).isTrue();
    }

    @Test
    void aBodyThatNamesWhatAnotherFacilityHasIsAnsweredAsIfThereWereNoSuchThing() {
        Elsewhere there = Elsewhere.made(API);
        Map<String, Object> bodies = bodies();
        JsonNode described =
                API.at("riverbend.localhost").get("/api/openapi.json").json();
        List<String> wrong = new ArrayList<>();
        guarded().keySet().stream()
                .filter(operation -> operation.contains("/api/"))
                .forEach(operation -> identifiers(described, operation).forEach((field, many) -> {
                    assertThat(bodies)
                            .as("a body for %s, which names %s".formatted(operation, field))
                            .containsKey(operation);
                    Cast.members().forEach((role, person) -> {
                        String id = there.named(field);
                        Answer known = ask(
                                client(person, "riverbend", operation),
                                operation,
                                own(operation),
                                with(bodies, operation, field, many, id));
                        Answer unknown = ask(
                                client(person, "riverbend", operation),
                                operation,
                                own(operation),
                                with(bodies, operation, field, many, NOBODY));
                        compare(
                                wrong,
                                "%s with %s as %s".formatted(operation, field, role),
                                id,
                                IN_BODIES,
                                known,
                                unknown);
                    });
                }));
        assertThat(wrong).isEmpty();
        assertThat(there.isUntouched()).isTrue();
    }

    @Test
    void aParameterThatNamesWhatAnotherFacilityHasFindsNothing() {
        Elsewhere there = Elsewhere.made(API);
        JsonNode described =
                API.at("riverbend.localhost").get("/api/openapi.json").json();
        List<String> wrong = new ArrayList<>();
        described.at("/paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> {
                    method.getValue()
                            .at("/parameters")
                            .valueStream()
                            .filter(parameter -> parameter.at("/in").asString().equals("query")
                                    && parameter
                                            .at("/schema/format")
                                            .asString("")
                                            .equals("uuid"))
                            .map(parameter -> parameter.at("/name").asString())
                            .forEach(name -> Cast.members().forEach((role, person) -> {
                                String operation = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                                String id = there.named(name);
                                Answer known = ask(
                                        client(person, "riverbend", operation),
                                        operation + "?" + name + "=" + id,
                                        NOBODY,
                                        Map.of());
                                Answer unknown = ask(
                                        client(person, "riverbend", operation),
                                        operation + "?" + name + "=" + NOBODY,
                                        NOBODY,
                                        Map.of());
                                if (!known.text().replace(id, NOBODY).equals(unknown.text())) {
                                    wrong.add("%s with %s as %s: %s".formatted(operation, name, role, known.text()));
                                }
                            }));
                }));
        assertThat(wrong).isEmpty();
    }

    private static void compare(
            List<String> wrong, String what, String id, List<String> refusals, Answer known, Answer unknown) {
        boolean alike = known.status() == unknown.status()
                && known.text().replace(id, NOBODY).equals(unknown.text());
        boolean refused = what.contains(HOLDS) || refusals.contains(known.status() + " " + known.problem());
        if (!alike || !refused) {
            wrong.add("%s: %s %s / %s".formatted(what, known.status(), known.text(), unknown.text()));
        }
    }

    /** A program for the API; pages and files take a session. */
    private static ApiClient client(String person, String facility, String operation) {
        return operation.contains(" /api/")
                ? API.as(person, facility)
                : SESSIONS.computeIfAbsent(person + " " + facility, any -> API.at(facility + ".localhost")
                        .loggedIn(person));
    }

    /** Such as {@code doctorIds}, and whether it is a list. */
    private static Map<String, Boolean> identifiers(JsonNode described, String operation) {
        String[] parts = operation.split(" ", 2);
        String reference = described
                .at("/paths/" + parts[1].replace("/", "~1") + "/" + parts[0].toLowerCase(Locale.ROOT)
                        + "/requestBody/content/application~1json/schema/$ref")
                .asString("");
        Map<String, Boolean> found = new TreeMap<>();
        described
                .at("/components/schemas/" + reference.replaceFirst(".*/", "") + "/properties")
                .properties()
                .forEach(property -> {
                    boolean many =
                            property.getValue().at("/items/format").asString("").equals("uuid");
                    if (many || property.getValue().at("/format").asString("").equals("uuid")) {
                        found.put(property.getKey(), many);
                    }
                });
        return found;
    }

    private static Map<String, Object> with(
            Map<String, Object> bodies, String operation, String field, boolean many, String id) {
        @SuppressWarnings("unchecked")
        Map<String, Object> body = new HashMap<>((Map<String, Object>) Objects.requireNonNull(bodies.get(operation)));
        body.put(field, many ? List.of(id) : id);
        if (field.equals("doctorIds")) {
            body.remove("doctorId");
        }
        return body;
    }

    /** Bodies that Riverbend's own people could send, so that nothing but the identifier is refused. */
    private static Map<String, Object> bodies() {
        ApiClient desk = API.as("manager@riverbend.example", "riverbend");
        String type = desk.get("/api/v2/appointment-types").part("/0/id");
        String doctor = API.doctor("colleague@riverbend.example", "riverbend");
        String patient = desk.get("/api/v2/patients?search=an").part("/0/id");
        LocalDate day = LocalDate.now(ZoneId.of("America/New_York")).plusDays(9);
        Map<String, Object> book =
                Map.of("patientId", patient, "doctorId", doctor, "appointmentTypeId", type, "start", day + "T10:00:00");
        Map<String, Object> repeat = Map.of(
                "patientId",
                patient,
                "doctorId",
                doctor,
                "appointmentTypeId",
                type,
                "first",
                day + "T10:00:00",
                "rule",
                "FREQ=WEEKLY;COUNT=2");
        Map<String, Object> wait = Map.of("patientId", patient, "appointmentTypeId", type);
        Map<String, Object> change = Map.of("part", "all", "minutes", 20);
        return Map.ofEntries(
                Map.entry("POST /api/v2/appointments", book),
                Map.entry("POST /api/v2/holds", book),
                Map.entry("POST /api/v2/series", repeat),
                Map.entry("POST /api/v2/series/preview", repeat),
                Map.entry("POST /api/v2/waitlist", wait),
                Map.entry("PUT /api/v2/waitlist/{id}", wait),
                Map.entry("POST /api/v2/scheduling/suggest-slots", Map.of("appointmentTypeId", type, "days", 2)),
                Map.entry(
                        "POST /api/v2/appointments/{id}/move", Map.of("start", day + "T11:00:00", "doctorId", doctor)),
                Map.entry("POST /api/v2/appointments/{id}/accept-conflict", Map.of("note", "Agreed.")),
                Map.entry("POST /api/v2/series/{id}/change", change),
                Map.entry("POST /api/v2/series/{id}/change/preview", change),
                Map.entry("POST /api/v2/series/{id}/cancel", Map.of("part", "all")),
                Map.entry("POST /api/doctors/{id}/facilities", Map.of()));
    }

    /** Something of Riverbend where it is read, and of nobody where it would be changed. */
    private static String own(String operation) {
        return operation.startsWith("GET /api/doctors/")
                ? API.doctor("colleague@riverbend.example", "riverbend")
                : NOBODY;
    }

    private static Answer ask(ApiClient person, String operation, String id, Object body) {
        String method = operation.replaceFirst(" .*", "");
        String path = operation.replaceFirst(".* ", "").replaceAll("\\{.*?}", id);
        return method.equals("GET") || method.equals("DELETE")
                ? person.send(method, path, "")
                : person.with("Content-Type", "application/json").send(method, path, JSON.writeValueAsString(body));
    }

    /** Things of Lakeshore that nobody of Riverbend may tell from things that are nowhere. */
    private record Elsewhere(RunningApi api, Map<String, String> ids, String seen) {

        private static @Nullable Elsewhere only;

        static synchronized Elsewhere made(RunningApi api) {
            if (only == null) {
                only = make(api);
            }
            return only;
        }

        private static ApiClient desk(RunningApi api) {
            return api.as("manager@lakeshore.example", "lakeshore");
        }

        private static Elsewhere make(RunningApi api) {
            ApiClient desk = desk(api);
            String type = desk.get("/api/v2/appointment-types")
                    .json()
                    .valueStream()
                    .filter(each -> each.at("/code").asString().equals("FUP"))
                    .map(each -> each.at("/id").asString())
                    .findFirst()
                    .orElseThrow();
            String patient = desk.get("/api/v2/patients?search=er").part("/0/id");
            Map<String, String> ids = new HashMap<>();
            ids.put("type", type);
            ids.put("patient", patient);
            ids.put("facility", api.facility("lakeshore").id().value().toString());
            ids.put("department", desk.get("/api/v2/departments").part("/0/id"));
            ids.put("doctor", onlyThere(api));
            // The tests of waitlists try one that is there.
            ids.put("offer", NOBODY);
            JsonNode slots = desk.post(
                            "/api/v2/scheduling/suggest-slots",
                            Map.of(
                                    "appointmentTypeId",
                                    type,
                                    "from",
                                    LocalDate.now(ZoneOffset.UTC).plusDays(40).toString(),
                                    "days",
                                    30))
                    .json()
                    .at("/slots");
            ids.put("appointment", made(desk.post("/api/v2/appointments", order(type, patient, slots.get(0)))));
            ids.put("hold", made(desk.post("/api/v2/holds", order(type, patient, slots.get(9)))));
            Map<String, Object> repeat = new HashMap<>(order(type, patient, slots.get(5)));
            repeat.put("first", repeat.remove("start").toString().substring(0, 19));
            repeat.put("rule", "FREQ=WEEKLY;COUNT=2");
            ids.put("series", made(desk.post("/api/v2/series", repeat)));
            ids.put(
                    "waitlist",
                    made(desk.post("/api/v2/waitlist", Map.of("patientId", patient, "appointmentTypeId", type))));
            return new Elsewhere(api, Map.copyOf(ids), look(api, ids));
        }

        private static Map<String, Object> order(String type, String patient, JsonNode slot) {
            return Map.of(
                    "patientId",
                    patient,
                    "appointmentTypeId",
                    type,
                    "doctorId",
                    slot.at("/doctorId").asString(),
                    "start",
                    slot.at("/datetime").asString());
        }

        private static String made(Answer answer) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            return answer.part("/id");
        }

        private static String onlyThere(RunningApi api) {
            String ours = api.as("manager@riverbend.example", "riverbend")
                    .get("/api/v2/doctors?all=true")
                    .text();
            return desk(api)
                    .get("/api/v2/doctors")
                    .json()
                    .valueStream()
                    .map(doctor -> doctor.at("/id").asString())
                    .filter(id -> !ours.contains(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** What a path is about. */
        String of(String operation) {
            String path = operation.replaceFirst(".* ", "");
            String kind = path.contains("/offers/")
                    ? "offer"
                    : path.contains("/appointments/{id}")
                            ? "appointment"
                            : path.contains("/holds/")
                                    ? "hold"
                                    : path.contains("/series/")
                                            ? "series"
                                            : path.contains("/waitlist/")
                                                    ? "waitlist"
                                                    : path.contains("/appointment-types/")
                                                            ? "type"
                                                            : path.contains("/doctors/") ? "doctor" : "";
            return Objects.requireNonNull(ids.get(kind), "Make one of Lakeshore's for " + operation);
        }

        /** What a field names, such as {@code doctorIds}. */
        String named(String field) {
            String kind = field.replaceFirst("Ids?$", "")
                    .replace("appointmentType", "type")
                    .replace("entry", "waitlist");
            return Objects.requireNonNull(ids.get(kind), "Make one of Lakeshore's for " + field);
        }

        /** As far as nothing but a person changes it. */
        private static String look(RunningApi api, Map<String, String> ids) {
            Answer appointment = desk(api).get("/api/v2/appointments/" + ids.get("appointment"));
            Answer series = desk(api).get("/api/v2/series/" + ids.get("series"));
            Answer waiting = desk(api).get("/api/v2/waitlist/" + ids.get("waitlist"));
            return String.join(
                    " ",
                    appointment.part("/status"),
                    appointment.part("/start"),
                    appointment.part("/doctorId"),
                    series.part("/version"),
                    series.part("/status"),
                    waiting.part("/status"),
                    waiting.part("/version"));
        }

        /** It is booked by that, so it is asked once. */
        boolean isStillHeld() {
            return desk(api)
                            .send("POST", "/api/v2/holds/" + ids.get("hold") + "/confirm", "")
                            .status()
                    == 201;
        }

        boolean isUntouched() {
            return look(api, ids).equals(seen);
        }
    }
}
