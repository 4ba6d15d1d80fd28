package com.ihosi.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.ihosi.ui.api.ApiClient;
import com.ihosi.ui.api.ApiClient.Answer;
import com.ihosi.ui.api.RunningApi;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What each answer tells browsers, and what none of them tells anybody. */
class AnswerHeadersTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=]{24})'");

    private static ApiClient riverbend() {
        return API.at("riverbend.localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login", // the console
                "/api/docs",
                "/api/v2/doctors", // REST, refused
                "/ihosi/console.css", // a file
                "/ihosi/nothing.css",
                "/enter", // an error page
                "/offer/nothing",
                "/health",
                "/roster" // led to the log-in page
            })
    void everyAnswerHasTheHeaders(String path) {
        for (String host : List.of("riverbend.localhost", "nowhere.localhost")) {
            Answer answer = API.at(host).get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(host + path).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Strict-Transport-Security"))
                    .as("without TLS")
                    .isEmpty();
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("script-src 'self' 'unsafe-inline'", "*;");
        }
    }

    @Test
    void aPagesScriptsAreKnownByANonceThatIsNeverTheSame() {
        Answer page = riverbend().get("/login");
        String policy = page.header("Content-Security-Policy");
        assertThat(policy)
                .contains("object-src 'none'", "base-uri 'self'", "form-action 'self'", "script-src-attr 'none'")
                .doesNotContain("http:");
        Matcher nonce = NONCE.matcher(policy);
        assertThat(nonce.find()).isTrue();
        Matcher scripts = Pattern.compile("<script[^>]*>").matcher(page.text());
        assertThat(scripts.results().map(found -> found.group())).isNotEmpty().allSatisfy(script -> assertThat(script)
                .contains("nonce=\"" + nonce.group(1) + "\""));
        assertThat(page.text()).doesNotContain("onclick", "onload=");
        assertThat(riverbend().get("/login").header("Content-Security-Policy")).doesNotContain(nonce.group(1));
    }

    @Test
    void theLogInAtTheMainAddressMayLeadToFacilitiesAndNowhereElse() {
        assertThat(API.at("localhost").get("/login").header("Content-Security-Policy"))
                .endsWith("form-action 'self' http://*.localhost:" + API.port());
        assertThat(API.at("evil.example").get("/login").header("Content-Security-Policy"))
                .endsWith("form-action 'self'");
    }

    @Test
    void dataCarriesNoPageAtAll() {
        assertThat(riverbend().get("/api/v2/doctors").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void behindTlsBrowsersAreToldToStayThere() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new AnswerHeaders("localhost").doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void theSessionsCookieIsTheAddressesOwnAndNoScriptReadsIt() {
        String cookie = riverbend().get("/login").header("Set-Cookie");
        assertThat(cookie)
                .matches("JSESSIONID=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax")
                .doesNotContainIgnoringCase("domain");
        assertThat(riverbend().get("/roster").header("Location")).doesNotContainIgnoringCase("jsessionid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/go/evil.example",
                "/go/%2F%2Fevil.example",
                "/login?continue=https://evil.example&redirect=https://evil.example&next=//evil.example",
                "/home?to=https://evil.example",
                "/enter?ticket=x&to=https://evil.example",
                "/leave?url=https://evil.example",
                "//evil.example/",
                "/%5Cevil.example",
                "/.evil.example"
            })
    void noAddressLeadsOutOfTheInstallation(String path) {
        for (ApiClient client : List.of(riverbend(), riverbend().loggedIn("group@riverbend.example"))) {
            assertThat(client.get(path).header("Location"))
                    .as(path)
                    .doesNotContainPattern("^(https?:)?[/\\\\]{2}(?!riverbend\\.localhost)");
        }
    }

    @Test
    void theLogInLeadsBackToThePageThatWasWantedAtThisAddress() {
        Answer asked = riverbend().get("/fairness?x=//evil.example");
        ApiClient visitor =
                riverbend().with("Cookie", asked.header("Set-Cookie").replaceFirst(";.*", ""));
        Answer entered = visitor.with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/login",
                        "username=manager@riverbend.example&password=riverbend-demo&continue=https://evil.example");
        assertThat(entered.header("Location")).matches("(http://riverbend\\.localhost:\\d+)?/.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/enter",
                "/api/v2/appointments/no-uuid",
                "/api/v2/slots/%25",
                "/offer/%00",
                "/VAADIN/nothing.js",
                "/error",
                "/go/"
            })
    void errorsTellNothingOfTheInside(String path) {
        for (ApiClient client : List.of(riverbend(), riverbend().loggedIn("manager@riverbend.example"))) {
            assertThat(client.get(path).text())
                    .as(path)
                    .doesNotContain("Exception", "\tat ", "com.ihosi", "org.spring", "Tomcat");
        }
    }

    @Test
    void theLogHasNeitherSecretsNorPatients() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            ApiClient program = API.as("manager@riverbend.example", "riverbend");
            String cookie = riverbend().get("/login").header("Set-Cookie").replaceFirst("JSESSIONID=([^;]*).*", "$1");
            riverbend().loggedIn("manager@riverbend.example").get("/roster");
            riverbend()
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .send("POST", "/login", "username=manager@riverbend.example&password=wrong-Secret-1");
            riverbend().get("/enter?ticket=Secret-2");
            riverbend().with("Authorization", "Bearer Secret-3").get("/api/v2/doctors");
            riverbend().get("/offer/Secret-4");
            riverbend().post("/api/v2/offers/Secret-5/accept", Map.of("patientName", "Wanda Secret-6"));
            program.post("/api/v2/appointments", Map.of("patientName", "Wanda Secret-7", "phone", "+1 555 Secret-8"));
            program.post("/api/v2/appointments", "{\"patientName\": \"Wanda Secret-9");
            program.get("/api/v2/patients?search=Secret-10");
            program.get("/api/v2/appointments/Secret-11");
            API.at("nowhere.localhost").get("/enter?ticket=Secret-12");

            LoggerFactory.getLogger(AnswerHeadersTest.class).warn("The journey is over.");
            assertThat(log.list)
                    .isNotEmpty()
                    .extracting(AnswerHeadersTest::told)
                    .allSatisfy(line -> assertThat(line).doesNotContain("Secret-", "riverbend-demo", "Wanda", cookie));
        } finally {
            root.detachAppender(log);
        }
    }

    private static String told(ILoggingEvent line) {
        return line.getFormattedMessage()
                + (line.getThrowableProxy() == null
                        ? ""
                        : line.getThrowableProxy().getMessage());
    }
}
