package com.ihosi.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.domain.DomainRecords;
import com.ihosi.planner.domain.OwnDomain;
import com.ihosi.planner.domain.OwnDomains;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.ui.api.ApiClient;
import com.ihosi.ui.api.ApiClient.Answer;
import com.ihosi.ui.api.RunningApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each address answers over HTTP, at the demo's three facilities. */
class AddressesTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String MANAGER = "manager@riverbend.example";
    private static final String GROUP = "group@riverbend.example";
    private static final String SUPER = "super@riverbend.example";

    /** Sends bytes as they are, with one Host line or any; the status line and all that follows it. */
    private static String raw(String lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), API.port())) {
            socket.getOutputStream()
                    .write(("GET /login HTTP/1.1\r\n" + lines + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Answer page(String host) {
        return API.at(host).get("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "riverbend.localhost, 200",
        "RiverBend.LocalHost, 200",
        "riverbend.localhost., 200",
        "localhost, 200",
        "LOCALHOST., 200",
        "www.localhost, 200",
        "app.localhost, 200",
        "admin.localhost, 200",
        "127.0.0.1, 200",
        "[::1], 200",
        "nowhere.localhost, 404",
        "a.riverbend.localhost, 404",
        "www.riverbend.localhost, 404",
        "xn--rverbend-u1a.localhost, 404",
        "riverbend.example, 404",
        "riverbend.localhost.evil.example, 404",
        "evil.example, 404",
    })
    void everyHostHasItsAnswer(String host, int status) {
        assertThat(page(host).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: riverbend.localhost\r\nHost: lakeshore.localhost\r\n",
                "",
                "Host: a b.localhost\r\n",
                "Host: river\u0432end.localhost\r\n",
                "Host: \uFF52iverbend.localhost\r\n",
                "Host: riverbend.localhost:99999999999\r\n",
                "Host: riverbend.localhost\u0000\r\n"
            })
    void aHostThatIsNoneIsABadRequestWithoutATrace(String lines) throws IOException {
        assertThat(raw(lines)).startsWith("HTTP/1.1 400").doesNotContain("Exception", "\tat ", "Tomcat");
    }

    @Test
    void anEmptyHostIsTheMainAddressAndALongOneNobodys() throws IOException {
        assertThat(raw("Host: \r\n")).startsWith("HTTP/1.1 200").doesNotContain("riverbend");
        assertThat(raw("Host: " + "a".repeat(300) + ".localhost\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("aaa…")
                .doesNotContain("a".repeat(61));
    }

    @Test
    void nothingThatAClientSendsChoosesTheFacility() {
        String there = API.facility("lakeshore").id().value().toString();
        ApiClient client = API.as(GROUP, "riverbend");
        String own = client.get("/api/v2/doctors").text();
        assertThat(API.as(GROUP, "lakeshore").get("/api/v2/doctors").text()).isNotEqualTo(own);
        for (String header : List.of(
                "X-Forwarded-Host",
                "X-Forwarded-Server",
                "X-Original-Host",
                "X-Host",
                "X-Facility",
                "X-Facility-Id",
                "X-Tenant-Id",
                "Cookie")) {
            String value = header.equals("Cookie") ? "facility=lakeshore; facilityId=" + there : "lakeshore.localhost";
            Answer answer = client.with(header, value)
                    .with("Forwarded", "for=127.0.0.1;host=lakeshore.localhost")
                    .get("/api/v2/doctors?facility=lakeshore&facilityId=" + there + "&slug=lakeshore&tenant=lakeshore");
            assertThat(answer.text()).as(header).isEqualTo(own);
        }
        assertThat(API.at("localhost")
                        .with("X-Forwarded-Host", "riverbend.localhost")
                        .with("X-Forwarded-Proto", "https")
                        .get("/login")
                        .text())
                .doesNotContain("Riverbend");
    }

    @Test
    void aSessionIsGoodAtTheAddressWhereItBeganAndNowhereElse() {
        ApiClient there = API.at("riverbend.localhost").loggedIn(GROUP);
        assertThat(there.get("/api/v2/doctors").status()).isEqualTo(200);
        for (String host : List.of("lakeshore.localhost", "localhost", "admin.localhost")) {
            ApiClient replayed = there.with("Host", host + ":" + API.port());
            Answer page = replayed.get("/roster");
            assertThat(page.status()).as(host).isEqualTo(401);
            assertThat(page.header("Set-Cookie")).contains("JSESSIONID=;").contains("Expires=Thu, 01 Jan 1970");
            assertThat(replayed.send("POST", "/?v-r=uidl&v-uiId=0", "{}").status())
                    .isEqualTo(401);
            assertThat(replayed.get("/home").status()).isEqualTo(401);
        }
        assertThat(there.with("Host", "lakeshore.localhost")
                        .get("/api/v2/doctors")
                        .problem())
                .isEqualTo("unauthenticated");
        assertThat(there.get("/api/v2/doctors").status())
                .as("at its own address it goes on")
                .isEqualTo(200);
    }

    @Test
    void theInstallationsOwnAddressIsForThoseWhoRunIt() {
        assertThat(API.at("admin.localhost").loggedIn(SUPER).get("/home").header("Location"))
                .endsWith("/system");
        Answer refused = API.at("admin.localhost").loggedIn(MANAGER).get("/system");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains("for those who run the installation")
                .contains("/leave");
        assertThat(API.at("admin.localhost").get("/api/v2/doctors").status()).isEqualTo(404);
    }

    @Test
    void aSuspendedFacilityTellsWhatToDoAndNothingOfItself() {
        ApiClient page = API.at("highpine.localhost");
        String name = API.facility("highpine").name();
        setStatus("highpine", "suspended");
        try {
            Answer closed = page.get("/roster");
            assertThat(closed.status()).isEqualTo(403);
            assertThat(closed.text())
                    .contains("suspended", "ask the person who administers it")
                    .doesNotContain(name, "highpine", "--facility");
            assertThat(page.get("/api/v2/doctors").problem()).isEqualTo("closed-facility");
            assertThat(page.get("/ihosi/console.css").status()).isEqualTo(200);
            assertThat(page.get("/health").status()).isEqualTo(200);
            assertThat(page.get("/api/docs").status()).isEqualTo(200);
        } finally {
            setStatus("highpine", "active");
        }
        assertThat(page.get("/login").status()).isEqualTo(200);
    }

    @Test
    void filesHealthAndTheDescriptionOfTheApiAreAtEveryAddress() {
        for (String host : List.of("riverbend.localhost", "nowhere.localhost", "evil.example", "10.1.2.3")) {
            ApiClient client = API.at(host);
            assertThat(client.get("/ihosi/console.css").status()).as(host).isEqualTo(200);
            assertThat(client.get("/health").text()).isEqualTo("{\"status\":\"up\"}");
            assertThat(client.get("/health/live").header("Set-Cookie")).isEmpty();
            assertThat(client.get("/api/docs").status()).isEqualTo(200);
            assertThat(client.get("/api/openapi.json").status()).isEqualTo(200);
        }
        assertThat(API.at("nowhere.localhost").get("/health/../roster").status())
                .isEqualTo(404);
        assertThat(API.at("nowhere.localhost").get("/healthy").status()).isEqualTo(404);
    }

    @Test
    void aDomainOfItsOwnLeadsToItsFacilityOnceItIsProved() {
        Actor anybody = new Actor.CommandLine();
        Facility riverbend = API.facility("riverbend");
        assertThat(page("plan.riverbend.example").status()).isEqualTo(404);
        OwnDomain own = API.bean(OwnDomains.class).add(anybody, riverbend.id(), "plan.riverbend.example");
        assertThat(page("plan.riverbend.example").status()).isEqualTo(404);

        DomainRecords records = name -> Optional.of(List.of(own.recordText()));
        OwnDomains proving = new OwnDomains(
                API.bean(Database.class), API.bean(Accounts.class), records, "localhost", Clock.systemUTC());
        proving.verify(anybody, riverbend.id(), own.host());
        assertThat(page("Plan.Riverbend.example").status()).isEqualTo(200);
        ApiClient member = API.at("plan.riverbend.example").loggedIn(MANAGER);
        assertThat(member.get("/api/v2/doctors").text())
                .isEqualTo(API.as(MANAGER, "riverbend").get("/api/v2/doctors").text());

        proving.remove(anybody, riverbend.id(), own.host());
        assertThat(page("plan.riverbend.example").status()).isEqualTo(404);
    }

    private static void setStatus(String slug, String status) {
        API.bean(Database.class)
                .run(
                        new PlatformScope(),
                        sql -> sql.execute("update facility set status = ? where slug = ?", status, slug));
    }
}
