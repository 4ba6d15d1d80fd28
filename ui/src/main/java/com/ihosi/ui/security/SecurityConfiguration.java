package com.ihosi.ui.security;

import com.ihosi.planner.account.Accounts;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
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

    @Bean
    SecurityFilterChain console(
            HttpSecurity http, PasswordCheck check, Accounts accounts, SecurityContextRepository contexts) {
        return http.authenticationProvider(check)
                .securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/enter", "/error", "/ihosi/**", "/aura/**")
                        .permitAll()
                        .requestMatchers("/home", "/go/*", "/export/*")
                        .authenticated())
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher("/leave"))
                        .logoutSuccessUrl("/login"))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login")
                        .defaultSuccessUrl("/"))
                .addFilterAfter(new MembershipGate(accounts), AuthorizationFilter.class)
                .build();
    }
}
