package com.ihosi.ui.security;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Credentials;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail and password. An unknown address, a closed account and a wrong password are one and the same answer, and
 * take the same time.
 */
@Component
final class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    PasswordCheck(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.nobodysHash = String.valueOf(encoder.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Optional<Credentials> credentials = accounts.findCredentials(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        String hash = credentials.map(Credentials::passwordHash).orElse(nobodysHash);
        if (!encoder.matches(password, hash)) {
            throw new BadCredentialsException("E-mail or password is wrong.");
        }
        return credentials
                .filter(Credentials::active)
                .map(known -> signedIn(new SignedIn(known.account())))
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
