package com.ihosi.ui.demo;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the standard output where the console is, and as whom to log in to the demo. */
@Component
class Welcome {

    /** The demo's users that are worth a try first, by what they may do. */
    private record User(String email, String may) {}

    private static final String PASSWORD = "riverbend-demo";
    private static final List<User> USERS = List.of(
            new User("manager@riverbend.example", "manager of Riverbend General Hospital"),
            new User("manager@lakeshore.example", "manager of Lakeshore Medical Center"),
            new User("manager@highpine.example", "manager of High Pine Clinic"),
            new User("group@riverbend.example", "manager of all three, solves them together"),
            new User("scheduler@riverbend.example", "scheduler at Riverbend General Hospital"),
            new User("doctor@riverbend.example", "a doctor at two facilities, who swaps duties"),
            new User("colleague@riverbend.example", "a doctor of the same department, who takes them"),
            new User("doctor@lakeshore.example", "a doctor of Lakeshore Medical Center and one more"),
            new User("super@riverbend.example", "runs the installation"));
    private static final int MOST_FACILITIES = 10;

    private final Facilities facilities;
    private final Accounts accounts;

    Welcome(Facilities facilities, Accounts accounts) {
        this.facilities = facilities;
        this.accounts = accounts;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.print(text(web.getWebServer().getPort()));
        }
    }

    /** What is printed, for a console on the given port. */
    String text(int port) {
        String addresses = facilities.listAll().stream()
                .limit(MOST_FACILITIES)
                .map(facility -> line(facility, port))
                .collect(Collectors.joining());
        String console = "%niHosi Planner is ready: http://localhost:%d%n".formatted(port);
        boolean demo = accounts.findCredentials(USERS.getFirst().email()).isPresent();
        return console + addresses + (demo ? demoUsers() : "") + System.lineSeparator();
    }

    private static String line(Facility facility, int port) {
        return "  http://%s.localhost:%d  %s%n".formatted(facility.slug(), port, facility.name());
    }

    private static String demoUsers() {
        return USERS.stream()
                .map(user -> "  %-30s %s%n".formatted(user.email(), user.may()))
                .collect(Collectors.joining("", "Demo users, all with the password %s:%n".formatted(PASSWORD), ""));
    }
}
