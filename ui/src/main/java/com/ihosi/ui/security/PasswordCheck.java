package com.ihosi.ui.security;

import com.ihosi.planner.signin.LogIns;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks e-mail and password of the log-in page; whatever was wrong, the answer is one and the same. */
@Component
final class PasswordCheck implements AuthenticationProvider {

    private final LogIns logIns;

    PasswordCheck(LogIns logIns) {
        this.logIns = logIns;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String client =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return logIns.logIn(attempt.getName(), String.valueOf(attempt.getCredentials()), client)
                .map(account -> signedIn(new SignedIn(account)))
                .orElseThrow(() -> new BadCredentialsException("E-mail or password is wrong."));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    static Authentication signedIn(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_USER")));
    }
}
