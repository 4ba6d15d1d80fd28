package com.ihosi.ui.security;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.signin.LoginSession;
import com.ihosi.planner.signin.LoginSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Looks at every request of a session whether it has ended: because nothing was done for long, it is too old, somebody ended it elsewhere, or the
 * account was disabled. Then it is nobody's, and what follows asks who it is.
 */
final class SessionGate extends OncePerRequestFilter {

    private final LoginSessions sessions;

    SessionGate(LoginSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<Account> person = SignedIn.find();
        if (session != null && person.isPresent() && !TokenCheck.isUsed(request)) {
            LoginSession.Id id = begun(session, person.get(), request);
            if (sessions.find(person.get().id(), id, isUse(request)).isEmpty()) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    /** The first request of a log-in writes it down; of several at once one does. */
    private LoginSession.Id begun(HttpSession session, Account person, HttpServletRequest request) {
        synchronized (WebUtils.getSessionMutex(session)) {
            Optional<LoginSession.Id> known = CurrentLogin.find(request);
            if (known.isPresent()) {
                return known.get();
            }
            Instant most = CurrentLogin.handedOverUntil(session);
            LoginSession.Id id = sessions.begin(person.id(), CurrentLogin.browser(request), most != null, most);
            CurrentLogin.put(session, id);
            return id;
        }
    }

    /** A page that is only open says every few minutes that it is. */
    private static boolean isUse(HttpServletRequest request) {
        return !"heartbeat".equals(request.getParameter("v-r"));
    }
}
