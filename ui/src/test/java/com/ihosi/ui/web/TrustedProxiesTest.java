package com.ihosi.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Which forwarded headers count, on a web server that tells what it saw. */
class TrustedProxiesTest {

    private static final String FORGED =
            "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: lakeshore.example\r\n";

    private Optional<WebServer> server = Optional.empty();

    @AfterEach
    void stop() {
        server.ifPresent(WebServer::stop);
    }

    private void start(String proxies) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new WebConfiguration().trustedProxies(proxies).customize(factory);
        WebServer started = factory.getWebServer(
                context -> context.addServlet("mirror", new Mirror()).addMapping("/*"));
        started.start();
        server = Optional.of(started);
    }

    private String ask(String headers) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.orElseThrow().getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: riverbend.example:8080\r\n" + headers
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nobodyIsTrustedUnlessTheConfigurationSaysSo() throws IOException {
        start("");
        assertThat(ask(FORGED + "Forwarded: for=203.0.113.9;proto=https;host=lakeshore.example\r\n"))
                .contains("riverbend.example:8080 http false 127.0.0.1")
                .doesNotContain("Secure");
    }

    @Test
    void whoIsNoneOfTheTrustedCountsForNothing() throws IOException {
        start("10.0.0.0/8");
        assertThat(ask(FORGED)).contains("riverbend.example:8080 http false 127.0.0.1");
        assertThat(ask("Forwarded: for=10.0.0.1;proto=https;host=lakeshore.example\r\n"))
                .contains("riverbend.example:8080 http false 127.0.0.1");
    }

    @Test
    void aTrustedProxyIsBelievedAndItsTlsMakesTheCookieSecure() throws IOException {
        start("127.0.0.0/8, ::1");
        assertThat(ask(FORGED))
                .contains("lakeshore.example https true 203.0.113.9")
                .contains("Secure");
        assertThat(ask("Forwarded: for=\"[2001:db8::9]:1\";proto=https;host=lakeshore.example:8443\r\n"))
                .contains("lakeshore.example:8443 https true 2001:db8:0:0:0:0:0:9");
        assertThat(ask("Forwarded: for=1.1.1.1;host=forged.example, for=203.0.113.9;host=lakeshore.example\r\n"))
                .contains("lakeshore.example http false 203.0.113.9");
        assertThat(ask(""))
                .contains("riverbend.example:8080 http false 127.0.0.1")
                .doesNotContain("Secure");
    }

    @Test
    void aForwardedHostThatIsNoneIsABadRequest() throws IOException {
        start("127.0.0.0/8, ::1");
        assertThat(ask("X-Forwarded-Host: evil.example/..\r\n")).startsWith("HTTP/1.1 400");
        assertThat(ask("Forwarded: host=\"<b>\"\r\n")).startsWith("HTTP/1.1 400");
    }

    private static final class Mirror extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession();
            response.getWriter()
                    .write("%s %s %s %s"
                            .formatted(
                                    request.getHeader("Host"),
                                    request.getScheme(),
                                    request.isSecure(),
                                    request.getRemoteAddr()));
        }
    }
}
