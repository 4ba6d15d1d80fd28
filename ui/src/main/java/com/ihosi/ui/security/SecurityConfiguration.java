package com.ihosi.ui.security;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.PersonalTokens;
import com.ihosi.planner.signin.LoginSessions;
import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.problem.Problems;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /**
     * The API's own chain: a token or the console's session, no page to log in at. It says nothing of session management: whatever
     * is said there adds a filter that keeps a token's log-in in a new session, beyond the token's end.
     */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            PersonalTokens tokens,
            Accounts accounts,
            LoginSessions sessions,
            SecurityContextRepository contexts) {
        return http.securityMatcher("/api/**")
                .headers(SecurityConfiguration::cachingOnly)
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/docs", "/api/docs/**", "/api/openapi.json", OfferLinks.API + "**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(SecurityConfiguration::askWho)
                        .accessDeniedHandler((request, response, denied) ->
                                Problems.send(response, ProblemType.NOT_ALLOWED, "This is not for the account.")))
                .addFilterBefore(new SessionGate(sessions), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new TokenCheck(tokens), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new ForeignPages(), AuthorizationFilter.class)
                .addFilterAfter(new MembershipGate(accounts), AuthorizationFilter.class)
                .build();
    }

    private static void askWho(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Problems.send(
                response,
                ProblemType.UNAUTHENTICATED,
                "Send a personal token as \"Authorization: Bearer KEY\", or log in to the console at this address.");
    }

    /** The page of an offer: its link is all the proof that there is, so that there is neither session nor log-in to protect. */
    @Bean
    @Order(2)
    SecurityFilterChain offers(HttpSecurity http) {
        return http.securityMatcher(OfferLinks.PAGES + "**")
                .headers(SecurityConfiguration::cachingOnly)
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    SecurityFilterChain console(
            HttpSecurity http,
            PasswordCheck check,
            Accounts accounts,
            LoginSessions sessions,
            SecurityContextRepository contexts) {
        return http.authenticationProvider(check)
                .headers(SecurityConfiguration::cachingOnly)
                .securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/enter", "/error", "/health", "/health/live", "/brand/*", "/ihosi/**", "/aura/**")
                        .permitAll()
                        .requestMatchers("/home", "/go/*", "/export/*")
                        .authenticated())
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher("/leave"))
                        .addLogoutHandler((request, response, leaving) -> leave(sessions, request, leaving))
                        .logoutSuccessUrl("/login"))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login")
                        .defaultSuccessUrl("/"))
                .addFilterBefore(new SessionGate(sessions), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new MembershipGate(accounts), AuthorizationFilter.class)
                .build();
    }

    /** All other headers are those of every answer, whether it gets as far as here or not. */
    private static void cachingOnly(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(Customizer.withDefaults());
    }

    private static void leave(LoginSessions sessions, HttpServletRequest request, @Nullable Authentication leaving) {
        SignedIn.find(leaving)
                .ifPresent(person -> CurrentLogin.find(request).ifPresent(id -> sessions.leave(person.id(), id)));
    }
}
