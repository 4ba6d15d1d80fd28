package com.ihosi.ui.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Puts what a trusted proxy says in the place of what it sent itself: client, scheme and host. Of anybody else such headers count for nothing. It
 * does so before all filters and the server's own session cookie, so that nothing behind it reads those headers.
 */
final class TrustedProxies extends ValveBase {

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Networks trusted;

    TrustedProxies(Networks trusted) {
        super(true);
        this.trusted = trusted;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (trusted.contains(request.getRemoteAddr())) {
            Optional<Forwarding> forwarding = read(request);
            if (forwarding
                    .flatMap(Forwarding::host)
                    .filter(host -> !HOST.matcher(host).matches())
                    .isPresent()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            forwarding.ifPresent(seen -> apply(seen, request));
        }
        getNext().invoke(request, response);
    }

    private Optional<Forwarding> read(Request request) {
        String standard = joined(request, "Forwarded");
        return standard.isEmpty()
                ? Optional.of(Forwarding.ofCustom(
                        joined(request, "X-Forwarded-For"),
                        joined(request, "X-Forwarded-Proto"),
                        joined(request, "X-Forwarded-Host"),
                        trusted::contains))
                : Forwarding.ofStandard(standard, trusted::contains);
    }

    private static String joined(Request request, String header) {
        return String.join(",", Collections.list(request.getHeaders(header)));
    }

    private static void apply(Forwarding seen, Request request) {
        seen.client().flatMap(Networks::findAddress).ifPresent(client -> {
            request.setRemoteAddr(client.getHostAddress());
            request.setRemoteHost(client.getHostAddress());
        });
        seen.scheme().ifPresent(scheme -> {
            boolean secure = scheme.equals("https");
            request.setSecure(secure);
            request.getCoyoteRequest().scheme().setString(scheme);
            request.setServerPort(secure ? HTTPS : HTTP);
        });
        seen.host().ifPresent(host -> {
            request.getCoyoteRequest().getMimeHeaders().setValue("host").setString(host);
            int colon = host.lastIndexOf(':');
            boolean withPort = colon > host.lastIndexOf(']');
            request.getCoyoteRequest().serverName().setString(withPort ? host.substring(0, colon) : host);
            if (withPort) {
                request.setServerPort(Integer.parseInt(host.substring(colon + 1)));
            }
        });
    }
}
