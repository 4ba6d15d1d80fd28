package com.ihosi.ui.security;

import com.ihosi.planner.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Logs somebody in who has proved at the main address who he is. */
@Component
public final class Doorkeeper {

    private final SecurityContextRepository contexts;

    Doorkeeper(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    /**
     * Makes the request's session the account's, under a new session id.
     *
     * @param end when the log-in ends that is handed over
     */
    public void letIn(Account account, Instant end, HttpServletRequest request, HttpServletResponse response) {
        CurrentLogin.handOver(request.getSession(), end);
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordCheck.signedIn(new SignedIn(account)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
