package com.ihosi.planner.wiring;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.event.EventConsumer;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.message.Addresses;
import com.ihosi.planner.message.Gateway;
import com.ihosi.planner.message.MailGateway;
import com.ihosi.planner.message.Mailroom;
import com.ihosi.planner.message.Messages;
import com.ihosi.planner.message.Reminders;
import com.ihosi.planner.message.Sender;
import com.ihosi.planner.message.SmsGateway;
import com.ihosi.planner.message.VisitNotes;
import com.ihosi.schema.access.Database;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * What patients are told: mails over the server of {@code spring.mail.host}, from {@code ihosi.mail.from}, SMS through the provider at
 * {@code ihosi.sms.url} with {@code ihosi.sms.token}. Where one is missing its messages wait. Links begin with {@code ihosi.url}, such as
 * {@code https://{facility}.example.org}.
 */
@Configuration(proxyBeanMethods = false)
public class MessageConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration SMS_PATIENCE = Duration.ofSeconds(30);

    /** A server that takes longer than this in all is left alone for a while. */
    private static final Map<String, String> TIMEOUTS = Map.of(
            "mail.smtp.connectiontimeout", "10000",
            "mail.smtp.timeout", "20000",
            "mail.smtp.writetimeout", "20000");

    @Bean
    Messages messages() {
        return new Messages();
    }

    @Bean
    EventConsumer visitNotes(Database database, Messages messages, Clock clock) {
        return new VisitNotes(database, messages, clock);
    }

    @Bean
    Reminders reminders(
            Database database, Messages messages, Clock clock, @Value("${ihosi.reminder.days:2}") int days) {
        return new Reminders(database, messages, clock, days);
    }

    @Bean
    Addresses addresses(Environment environment) {
        String domain = environment.getProperty("ihosi.domain", "localhost");
        String port = environment.getProperty("server.port", "8080");
        return new Addresses(environment.getProperty("ihosi.url", "http://{facility}.%s:%s".formatted(domain, port)));
    }

    @Bean
    Sender sender(
            Database database,
            Facilities facilities,
            ObjectProvider<JavaMailSenderImpl> mail,
            Addresses addresses,
            Environment environment,
            Clock clock) {
        List<Gateway> gateways = new ArrayList<>();
        mail.ifAvailable(server -> gateways.add(mail(server, environment)));
        String sms = environment.getProperty("ihosi.sms.url", "");
        if (!sms.isBlank()) {
            gateways.add(new SmsGateway(URI.create(sms), environment.getProperty("ihosi.sms.token", ""), SMS_PATIENCE));
        }
        return new Sender(database, facilities, gateways, addresses, clock);
    }

    private static Gateway mail(JavaMailSenderImpl server, Environment environment) {
        Properties properties = server.getJavaMailProperties();
        TIMEOUTS.forEach(properties::putIfAbsent);
        String domain = environment.getProperty("ihosi.domain", "localhost");
        return new MailGateway(server, environment.getProperty("ihosi.mail.from", "no-reply@" + domain));
    }

    @Bean
    Mailroom mailroom(Database database, Accounts accounts, Sender sender, Clock clock) {
        return new Mailroom(database, accounts, sender.channels(), clock);
    }

    @Bean
    SmartLifecycle senderWatch(Sender sender, @Value("${ihosi.relay:true}") boolean on) {
        return new Watch("sender", LOOK_EVERY, on && !sender.channels().isEmpty(), stopping -> sender.look());
    }
}
