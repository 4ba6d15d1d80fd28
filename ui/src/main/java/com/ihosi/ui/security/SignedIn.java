package com.ihosi.ui.security;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person behind a session. */
public record SignedIn(Account account) implements AuthenticatedPrincipal {

    /** The person of the request that this thread works for. */
    public static Optional<Account> find() {
        return find(SecurityContextHolder.getContext().getAuthentication());
    }

    /** The person of the request that this thread works for; fails where nobody is logged in. */
    public static Account get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in."));
    }

    /** The same as who does something; fails where nobody is logged in. */
    public static Actor actor() {
        return new Actor.Person(get().id());
    }

    static Optional<Account> find(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn(Account account)
                ? Optional.of(account)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return account.email();
    }
}
