package com.ihosi.ui.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The web server. {@code ihosi.proxies} lists the networks of proxies that are believed what they say of a request. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(@Value("${ihosi.proxies:}") String list) {
        Networks networks = new Networks(list);
        return server -> {
            if (!networks.isEmpty()) {
                server.addEngineValves(new TrustedProxies(networks));
            }
        };
    }
}
