package com.ihosi.ui.security;

import com.ihosi.batchjobs.importing.PasswordHash;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and checked, alike for log-ins and for imported accounts. */
@Configuration(proxyBeanMethods = false)
public class PasswordConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    PasswordHash passwordHash(PasswordEncoder encoder) {
        return password -> String.valueOf(encoder.encode(password));
    }
}
