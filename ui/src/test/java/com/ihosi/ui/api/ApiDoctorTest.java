package com.ihosi.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.ui.api.ApiClient.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where doctors are employed, over HTTP: read by some, begun and ended by few. */
class ApiDoctorTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    private final ApiClient group = API.as("group@riverbend.example", "riverbend");

    @Test
    void aDoctorIsEmployedElsewhereAndSeenByEachFacilityAlone() {
        String path = path(onlyAt("riverbend"));
        LocalDate first = today.plusDays(2);
        Map<String, Object> order = Map.of(
                "facilityId",
                facility("highpine"),
                "type",
                "visiting",
                "startsOn",
                first,
                "office",
                "Room 5",
                "defaultMinutes",
                25,
                "onlineBooking",
                false);

        Answer begun = group.post(path, order);

        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(begun.json().size()).isOne();
        assertThat(begun.part("/0/facilityName")).isEqualTo("High Pine Clinic");
        assertThat(begun.part("/0/type")).isEqualTo("visiting");
        assertThat(begun.part("/0/startsOn")).isEqualTo(first.toString());
        assertThat(begun.json().at("/0/bufferMinutes").asInt()).isEqualTo(5);
        assertThat(begun.json().at("/0/onlineBooking").asBoolean(true)).isFalse();
        assertThat(facilities(group, path)).hasSize(2);
        assertThat(facilities(manager("highpine"), path)).containsExactly(facility("highpine"));
        assertThat(facilities(manager("riverbend"), path)).containsExactly(facility("riverbend"));
        assertThat(manager("lakeshore").get(path).problem()).isEqualTo("not-found");
        assertThat(field(group.post(path, order))).isEqualTo("startsOn");

        String end = path + "?facilityId=" + facility("highpine");
        assertThat(manager("riverbend").send("DELETE", end, "").problem()).isEqualTo("not-allowed");
        assertThat(API.as("scheduler@highpine.example", "highpine")
                        .send("DELETE", path, "")
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(group.with("If-Match", "\"7\"")
                        .send("DELETE", end + "&endsOn=" + first, "")
                        .status())
                .isEqualTo(412);
        assertThat(field(group.send("DELETE", end + "&endsOn=" + today, ""))).isEqualTo("endsOn");
        for (int i = 0; i < 2; i++) {
            assertThat(group.send("DELETE", end + "&endsOn=" + first, "").status())
                    .isEqualTo(204);
        }
        Answer over = manager("highpine").get(path);
        assertThat(over.part("/0/endsOn")).isEqualTo(first.toString());
        assertThat(over.json().at("/0/version").asInt()).isEqualTo(2);
    }

    @Test
    void aDoctorReadsWhereSheIsEmployedWhateverTheAddress() {
        String path = path(API.doctor("doctor@riverbend.example", "riverbend"));

        assertThat(facilities(API.as("doctor@riverbend.example", "riverbend"), path))
                .hasSize(2)
                .contains(facility("riverbend"));
        assertThat(facilities(manager("riverbend"), path)).containsExactly(facility("riverbend"));
        assertThat(API.as("colleague@riverbend.example", "riverbend")
                        .post(path, Map.of())
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(group.get(path(UUID.randomUUID().toString())).problem()).isEqualTo("not-found");
        assertThat(group.get("/api/doctors/none/facilities").problem()).isEqualTo("not-found");
    }

    @Test
    void whatADoctorStillHasToDoStandsInTheWayOfAnEnd() {
        ApiClient desk = manager("lakeshore");
        String type = desk.get("/api/v2/appointment-types").part("/0/id");
        Answer found = desk.post(
                "/api/v2/scheduling/suggest-slots", Map.of("appointmentTypeId", type, "from", today.plusDays(3)));
        String doctor = found.part("/slots/0/doctorId");
        Answer booked = desk.post(
                "/api/v2/appointments",
                Map.of(
                        "patientId",
                        desk.get("/api/v2/patients?search=an&limit=1").part("/0/id"),
                        "doctorId",
                        doctor,
                        "appointmentTypeId",
                        type,
                        "start",
                        found.part("/slots/0/datetime")));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);

        Answer refused = desk.send("DELETE", path(doctor), "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("remaining-work");
        assertThat(refused.json()
                        .at("/remaining")
                        .valueStream()
                        .map(work -> work.at("/kind").asString() + " "
                                + work.at("/start").asString()))
                .contains("appointment " + booked.part("/start"));
        assertThat(desk.get(path(doctor)).json().at("/0/endsOn").isMissingNode())
                .isTrue();
    }

    @Test
    void whatIsWrongWithAnEmploymentIsSaidAtItsField() {
        String path = path(onlyAt("riverbend"));

        assertThat(field(group.post(path, Map.of("type", "boss")))).isEqualTo("type");
        assertThat(field(group.post(path, Map.of("defaultMinutes", 4)))).isEqualTo("defaultMinutes");
        assertThat(field(group.post(path, Map.of("bufferMinutes", 241)))).isEqualTo("bufferMinutes");
        assertThat(field(group.post(path, Map.of("endsOn", today, "startsOn", today.plusDays(1)))))
                .isEqualTo("endsOn");
        assertThat(field(group.post(path, Map.of("startsOn", "+999999999-12-31"))))
                .isEqualTo("startsOn");
        assertThat(field(group.post(path, Map.of("startsOn", "2027-02-29")))).isEqualTo("startsOn");
        assertThat(field(group.post(path, Map.of("departmentID", "x")))).isEqualTo("departmentID");
        assertThat(field(group.post(
                        path,
                        Map.of(
                                "facilityId",
                                facility("highpine"),
                                "departmentId",
                                group.get("/api/v2/departments").part("/0/id")))))
                .isEqualTo("departmentId");
        assertThat(field(group.send("DELETE", path + "?endsOn=soon", ""))).isEqualTo("endsOn");
        assertThat(field(group.send("DELETE", path + "?facilityId=here", ""))).isEqualTo("facilityId");
        assertThat(group.post(path, Map.of("facilityId", UUID.randomUUID())).problem())
                .isEqualTo("not-allowed");
        assertThat(facilities(group, path)).hasSize(1);
    }

    private static String field(Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.part("/errors/0/field");
    }

    private static ApiClient manager(String facility) {
        return API.as("manager@" + facility + ".example", facility);
    }

    private static List<String> facilities(ApiClient client, String path) {
        return client.get(path)
                .json()
                .valueStream()
                .map(employment -> employment.at("/facilityId").asString())
                .toList();
    }

    private String facility(String slug) {
        return group.get("/api/v2/facilities")
                .json()
                .valueStream()
                .filter(facility -> facility.at("/slug").asString().equals(slug))
                .map(facility -> facility.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }

    /** A doctor who never worked anywhere else; another one for each caller. */
    private static String onlyAt(String facility) {
        Set<String> elsewhere = Stream.of("riverbend", "lakeshore", "highpine")
                .filter(slug -> !slug.equals(facility))
                .flatMap(ApiDoctorTest::doctors)
                .collect(Collectors.toSet());
        return doctors(facility)
                .filter(doctor -> !elsewhere.contains(doctor))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> doctors(String facility) {
        return manager(facility)
                .get("/api/v2/doctors?all=true")
                .json()
                .valueStream()
                .map(doctor -> doctor.at("/id").asString());
    }

    private static String path(String doctor) {
        return "/api/doctors/" + doctor + "/facilities";
    }
}
