package com.ihosi.ui.security;

import com.ihosi.batchjobs.importing.PasswordHash;
import com.ihosi.planner.signin.Passwords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and checked, alike for log-ins and for imported accounts. */
@Configuration(proxyBeanMethods = false)
public class PasswordConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return HashedPasswords.encoder();
    }

    @Bean
    Passwords passwords(PasswordEncoder encoder) {
        return HashedPasswords.passwords(encoder);
    }

    @Bean
    PasswordHash passwordHash(PasswordEncoder encoder) {
        return password -> String.valueOf(encoder.encode(password));
    }
}
