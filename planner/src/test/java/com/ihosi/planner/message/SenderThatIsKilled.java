package com.ihosi.planner.message;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends in a process of its own, to a server that does not answer, until somebody kills the process. */
final class SenderThatIsKilled {

    private SenderThatIsKilled() {}

    /** Takes the database's address and the server's port. */
    public static void main(String[] arguments) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(arguments[0]);
        connections.setUser("ihosi_app");
        Database database = new Database(connections);
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(Integer.parseInt(arguments[1]));
        new Sender(
                        database,
                        new Facilities(database),
                        List.of(new MailGateway(server, "no-reply@ihosi.example")),
                        new Addresses("https://{facility}.ihosi.example"),
                        Clock.fixed(TwoHospitals.NOW, ZoneOffset.UTC))
                .send();
    }
}
