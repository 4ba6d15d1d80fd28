package com.ihosi.ui.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real SMTP server that keeps what it is sent, for as long as a test class runs. */
final class MailServer implements AfterAllCallback {

    private static final Pattern LINK = Pattern.compile("/offer/(\\S+)");
    private static final long PATIENCE_MILLIS = 30_000;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    MailServer() {
        server.start();
    }

    String host() {
        return server.getSmtp().getBindTo();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Returns when it has so many mails in all, or after a while. */
    boolean await(int mails) {
        return server.waitForIncomingEmail(PATIENCE_MILLIS, mails);
    }

    int count() {
        return server.getReceivedMessages().length;
    }

    /** The offers that came, by address: what their links end with. */
    Map<String, List<String>> offers() {
        Map<String, List<String>> offers = new ConcurrentHashMap<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            List<String> links =
                    LINK.matcher(text(mail)).results().map(MailServer::link).toList();
            if (!links.isEmpty()) {
                offers.put(to(mail), links);
            }
        }
        return offers;
    }

    /** How many mails an address got. */
    long count(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .count();
    }

    private static String link(MatchResult found) {
        return found.group(1);
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }
}
