package com.ihosi.planner.wiring;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.signin.LogIns;
import com.ihosi.planner.signin.LoginSessions;
import com.ihosi.planner.signin.PasswordChanges;
import com.ihosi.planner.signin.Passwords;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How accounts prove who they are; for processes that people log in to, which say how passwords are kept. */
@Configuration(proxyBeanMethods = false)
public class SignInConfiguration {

    @Bean
    LogIns logIns(
            Database database,
            Accounts accounts,
            Passwords passwords,
            @Value("${ihosi.login.attempts:100}") int mostPerClient,
            Clock clock) {
        return new LogIns(database, accounts, passwords, mostPerClient, clock);
    }

    @Bean
    LoginSessions loginSessions(
            Database database,
            Accounts accounts,
            @Value("${ihosi.session.idle:1h}") Duration idle,
            @Value("${ihosi.session.longest:12h}") Duration longest,
            Clock clock) {
        return new LoginSessions(database, accounts, idle, longest, clock);
    }

    @Bean
    PasswordChanges passwordChanges(
            Database database,
            Accounts accounts,
            Passwords passwords,
            @Value("${ihosi.password.least:12}") int least,
            Clock clock) {
        return new PasswordChanges(database, accounts, passwords, least, clock);
    }
}
