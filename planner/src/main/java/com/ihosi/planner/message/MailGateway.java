package com.ihosi.planner.message;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails over SMTP. */
public final class MailGateway implements Gateway {

    private static final int FAILED_FOR_GOOD = 500;
    private static final int CLOSING = 421;

    private final JavaMailSenderImpl server;
    private final String from;

    /**
     * @param server with timeouts that together last less than two minutes
     * @param from the address that mails come from, under the facility's name
     */
    public MailGateway(JavaMailSenderImpl server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Line open() throws DownException {
        Session session = server.getSession();
        try {
            Transport transport = session.getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return new Smtp(session, transport, from);
        } catch (MessagingException failure) {
            throw new DownException(Reason.Kind.MAIL_DOWN.text(reason(failure)), failure);
        }
    }

    private static String reason(MessagingException failure) {
        String own = String.valueOf(failure.getMessage());
        Exception next = failure.getNextException();
        return next == null ? own : own + " (" + next.getMessage() + ")";
    }

    /** One connection. */
    private record Smtp(Session session, Transport transport, String from) implements Line {

        @Override
        public Answer send(Outgoing outgoing) {
            Mail mail;
            try {
                mail = new Mail(session, outgoing, from);
            } catch (AddressException wrong) {
                return new Answer.Refused(Reason.Kind.WRONG_ADDRESS.text(wrong.getMessage()));
            } catch (MessagingException | IOException wrong) {
                return new Answer.Refused(Reason.Kind.NO_MAIL.text(wrong.getMessage()));
            }
            try {
                transport.sendMessage(mail, mail.getAllRecipients());
                return new Answer.Accepted();
            } catch (MessagingException failure) {
                return answer(failure, mail.handedOver);
            }
        }

        private static Answer answer(MessagingException failure, boolean handedOver) {
            SMTPAddressFailedException address = find(failure, SMTPAddressFailedException.class);
            if (address != null) {
                return byCode(address.getReturnCode(), reason(address));
            }
            if (find(failure, SMTPSenderFailedException.class) != null) {
                return new Answer.Down(reason(failure));
            }
            SMTPSendFailedException said = find(failure, SMTPSendFailedException.class);
            if (said != null && said.getReturnCode() > 0) {
                return byCode(said.getReturnCode(), reason(said));
            }
            if (failure instanceof SendFailedException && !handedOver) {
                return new Answer.Refused(reason(failure));
            }
            return handedOver
                    ? new Answer.Perhaps(Reason.Kind.MAIL_SILENT.text(reason(failure)))
                    : new Answer.Down(reason(failure));
        }

        private static Answer byCode(int code, String reason) {
            if (code == CLOSING) {
                return new Answer.Down(reason);
            }
            return code >= FAILED_FOR_GOOD ? new Answer.Refused(reason) : new Answer.Later(reason);
        }

        private static <T extends Exception> @Nullable T find(Exception failure, Class<T> kind) {
            for (Exception one = failure;
                    one != null;
                    one = one instanceof MessagingException m ? m.getNextException() : null) {
                if (kind.isInstance(one)) {
                    return kind.cast(one);
                }
            }
            return null;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // what was said on it counts
            }
        }
    }

    /** A mail that knows when the server has had all of it, and by which mails of ours can be found in a server's log. */
    private static final class Mail extends MimeMessage {

        private final String name;
        private boolean handedOver;

        Mail(Session session, Outgoing outgoing, String from) throws MessagingException, IOException {
            super(session);
            String utf8 = StandardCharsets.UTF_8.name();
            this.name = "<%s@%s>".formatted(outgoing.id(), from.substring(from.indexOf('@') + 1));
            setFrom(new InternetAddress(from, outgoing.sender(), utf8));
            setRecipient(RecipientType.TO, new InternetAddress(outgoing.address(), true));
            setSubject(outgoing.subject(), utf8);
            setText(outgoing.body(), utf8);
            setSentDate(Date.from(Instant.now()));
            setHeader("Content-Language", outgoing.language().toLanguageTag());
            setHeader("Auto-Submitted", "auto-generated");
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            handedOver = true;
        }
    }
}
