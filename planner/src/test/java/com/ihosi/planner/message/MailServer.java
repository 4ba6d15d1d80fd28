package com.ihosi.planner.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that keeps what it is sent. */
final class MailServer implements AutoCloseable {

    private final int port = freePort();
    private GreenMail server = started();

    private GreenMail started() {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    int port() {
        return port;
    }

    MailGateway gateway() {
        return gateway(port);
    }

    /** A way to whatever listens at a port, with little patience. */
    static MailGateway gateway(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "500");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "500");
        sender.getJavaMailProperties().setProperty("mail.smtp.writetimeout", "500");
        return new MailGateway(sender, "no-reply@ihosi.example");
    }

    List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    /** The only mail that somebody got. */
    MimeMessage only(String address) {
        List<MimeMessage> hers = mails().stream()
                .filter(mail -> to(mail).equals(List.of(address)))
                .toList();
        assertThat(hers).hasSize(1);
        return hers.getFirst();
    }

    private static List<String> to(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getRecipients(RecipientType.TO))
                    .map(Object::toString)
                    .toList();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void stop() {
        server.stop();
    }

    void startAgain() {
        server = started();
    }

    @Override
    public void close() {
        server.stop();
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
