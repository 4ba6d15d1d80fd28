package com.ihosi.ui.security;

import com.ihosi.planner.signin.Browser;
import com.ihosi.planner.signin.LoginSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Which log-in a browser's session stands for, and what was handed over with it from another address. */
public final class CurrentLogin {

    private static final String ID = CurrentLogin.class.getName();
    private static final String END = ID + ".end";

    private CurrentLogin() {}

    /** The log-in of a request; none where nobody is logged in by a session. */
    public static Optional<LoginSession.Id> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((LoginSession.Id) session.getAttribute(ID));
    }

    /** The log-in of the request that this thread works for; fails where nobody is logged in by a session. */
    public static LoginSession.Id get() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .flatMap(attributes -> find(((ServletRequestAttributes) attributes).getRequest()))
                .orElseThrow(() -> new IllegalStateException("Nobody is logged in by a session."));
    }

    static void put(HttpSession session, LoginSession.Id id) {
        session.setAttribute(ID, id);
    }

    /** Notes when a log-in ends that was handed over; everything that it needed was proved where it began. */
    static void handOver(HttpSession session, Instant end) {
        session.setAttribute(END, end);
    }

    static @Nullable Instant handedOverUntil(HttpSession session) {
        return (Instant) session.getAttribute(END);
    }

    /** Where a request comes from. */
    public static Browser browser(HttpServletRequest request) {
        return new Browser(
                header(request, HttpHeaders.HOST), request.getRemoteAddr(), header(request, HttpHeaders.USER_AGENT));
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }
}
