package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Messages;
import com.ihosi.planner.message.Note;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.planner.waitlist.desk.WaitlistFilling;
import com.ihosi.planner.waitlist.desk.Waitlists;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What patients get by mail: how they answer offers, and what a manager does about mails that could not be sent. */
class OffersTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final String HERE = "lakeshore.localhost";

    @RegisterExtension
    static final MailServer MAILS = new MailServer();

    @RegisterExtension
    static final RunningConsole CONSOLE =
            new RunningConsole("--spring.mail.host=" + MAILS.host(), "--spring.mail.port=" + MAILS.port());

    @Test
    void thePatientAnswersByTheLinkOfTheMailOnceAndNobodyElseWithIt() {
        offerTimes();
        Iterator<String> links = MAILS.offers().values().stream()
                .flatMap(Collection::stream)
                .toList()
                .iterator();
        accept(links.next());
        decline(links.next());
        comeTooLate(links.next());
        Page other = open("highpine.localhost", links.next());
        assertThat(other.locator("h1")).hasText("We do not know this offer");
        assertThat(other.locator("button")).hasCount(0);
    }

    /** By mouse; the same page in another window answers nothing any more. */
    private static void accept(String link) {
        Page late = open(HERE, link);
        Page page = open(HERE, link);
        assertThat(page.locator("h1")).hasText("A time is free for you");
        assertThat(page.locator("dl")).containsText("Answer by");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "offer-open");
        page.getByText("Book this time").click();
        assertThat(page.locator("h1")).hasText("Your appointment is booked");
        assertThat(page.locator("button")).hasCount(0);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        late.getByText("No, thank you").click();
        assertThat(late.locator("h1")).hasText("Your appointment is booked");
        assertThat(late.locator("button")).hasCount(0);
    }

    /** By keyboard, on a phone, in Spanish. */
    private static void decline(String link) {
        Page page = CONSOLE.open("es-ES", 390, 844);
        page.navigate(CONSOLE.url(HERE, "/offer/" + link));
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "offer-open-es-390");
        page.keyboard().press("Tab");
        assertThat(page.locator("form[action$='/accept'] button")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Usted rechazó esta hora");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.reload();
        assertThat(page.locator("button")).hasCount(0);
    }

    /** The page was open for too long. */
    private static void comeTooLate(String link) {
        Page page = open(HERE, link);
        change(
                "update waitlist_offer set sent_at = now() - interval '3 hours', expires_at = now() - interval '1 minute'"
                        + " where status = 'sent'");
        page.getByText("Book this time").click();
        assertThat(page.locator("h1")).hasText("This offer has expired");
        assertThat(page.locator("button")).hasCount(0);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "offer-expired");
    }

    @Test
    void aMailThatCannotBeSentWaitsForTheManagerWhoSendsItAgain() {
        Patient.Id patient = patient();
        tell(patient, "no..body@example.org");
        Page page = CONSOLE.openAs("manager@lakeshore.example", "lakeshore");
        Locator row = page.locator(".messages tbody tr")
                .filter(new Locator.FilterOptions().setHasText("no..body@example.org"));
        do {
            page.navigate(CONSOLE.url(HERE, "/messages"));
            page.locator(".messages .nothing, .messages tbody tr").first().waitFor();
        } while (row.count() == 0);
        assertThat(row).containsText("Not sent");
        assertThat(row).containsText("This is no mail address");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "messages-1440");
        page.setViewportSize(820, 1180);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "messages-820");

        address(patient, "somebody@example.org");
        int before = MAILS.count();
        row.getByRole(AriaRole.BUTTON).first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main .notice.done")).containsText("It is sent again");
        assertThat(row).hasCount(0);
        assertThat(MAILS.await(before + 1)).isTrue();
        assertThat(MAILS.count("somebody@example.org")).isOne();
        page.reload();
        page.getByText("Sent (").click();
        assertThat(page.locator(".messages tbody")).containsText("somebody@example.org");
        assertThat(CONSOLE.barriers(page)).isEmpty();
    }

    private static Page open(String host, String link) {
        Page page = CONSOLE.open();
        page.navigate(CONSOLE.url(host, "/offer/" + link));
        return page;
    }

    /** At any hour of the day, each time to one patient. */
    private static void offerTimes() {
        change(
                "update facility_patient set preferred_contact = 'email' where patient_id in (select patient_id from waitlist_entry)");
        change(
                "update patient set email = lower(code) || '@example.org' where id in (select patient_id from waitlist_entry)");
        Waitlists waitlists = CONSOLE.part(Waitlists.class);
        Facility.Id here = facility().id();
        WaitlistSettings now = waitlists.settings(DESK, here);
        waitlists.save(
                DESK,
                here,
                new WaitlistSettings(120, 1, 5, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false, 28, now.version()));
        int offered = CONSOLE.part(WaitlistFilling.class)
                .fill(DESK, here, progress -> {})
                .offered();
        assertThat(offered).isGreaterThanOrEqualTo(4);
        assertThat(MAILS.await(offered)).isTrue();
        assertThat(MAILS.offers()).hasSizeGreaterThanOrEqualTo(4);
    }

    /** A cancellation of a visit that she would have had. */
    private static void tell(Patient.Id patient, String address) {
        address(patient, address);
        Instant start = Instant.now().plus(Duration.ofDays(3));
        Note note = new Note(
                Note.Kind.CANCELLATION, "test", patient, facility().id(), start, "Dr. Okoro", "Follow-up", null, null);
        boolean told = CONSOLE.part(Database.class)
                .write(scope(), sql -> CONSOLE.part(Messages.class).tell(sql, note, Instant.now()));
        assertThat(told).isTrue();
    }

    private static Patient.Id patient() {
        return CONSOLE.part(Patients.class)
                .search(DESK, facility().id(), "kim", 1)
                .getFirst()
                .id();
    }

    private static void address(Patient.Id patient, String address) {
        change("update patient set email = '%s' where id = '%s'".formatted(address, patient.value()));
        change("update facility_patient set preferred_contact = 'email' where patient_id = '%s'"
                .formatted(patient.value()));
    }

    private static void change(String statement) {
        CONSOLE.part(Database.class).run(scope(), sql -> sql.execute(statement));
    }

    private static Facility facility() {
        return CONSOLE.part(Facilities.class).getBySlug("lakeshore");
    }

    private static FacilityScope scope() {
        return new FacilityScope(facility().id().value());
    }
}
