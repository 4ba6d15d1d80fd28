package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.plan.Week;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What there is to book, where and when. */
class TypesAndRoomsTest {

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void aTypeIsRefusedAtItsFieldsThenMadeMovedChangedArchivedAndRestored() {
        Page page = CONSOLE.openAs("manager@highpine.example", "highpine");
        page.navigate(CONSOLE.url("highpine.localhost", "/types"));
        Locator rows = page.locator(".sections > .type-list > .type-row");
        rows.first().waitFor();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        int before = rows.count();
        page.locator("#new-type").click();
        page.locator("#type-name input").fill("Allergy test");
        page.locator("#type-code input").fill("FUP");
        page.locator("#type-bufferMinutes input").fill("241");
        page.locator("#type-daysAhead input").fill("");
        page.locator("#confirm").click();
        assertThat(page.locator("#type-daysAhead")).containsText("Enter a whole number.");
        page.locator("#type-daysAhead input").fill("60");
        page.locator("#confirm").click();
        assertThat(page.locator("#type-bufferMinutes")).containsText("must be 0 to 240 minutes");
        page.locator("#type-bufferMinutes input").fill("10");
        page.locator("#confirm").click();
        assertThat(page.locator("#type-code")).containsText("is that of \"Follow-up\" already");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "type-refused-1440");
        page.locator("#type-code input").fill("ALG");
        page.locator("#confirm").click();
        assertThat(page.locator(".notice.done")).containsText("“Allergy test” is saved.");
        assertThat(rows).hasCount(before + 1);
        Locator own = page.locator(".type-row[data-code=ALG]");
        own.locator("vaadin-button.up").focus();
        page.keyboard().press("Enter");
        assertThat(rows.nth(before - 1)).containsText("Allergy test");
        assertThat(own.locator("vaadin-button.up")).isFocused();
        own.locator(".handle").dragTo(rows.first());
        assertThat(rows.first()).containsText("Allergy test");
        own.locator("vaadin-button.edit").click();
        page.locator("#type-usualMinutes input").fill("25");
        page.locator("#confirm").click();
        assertThat(own).containsText("25 min");
        page.setViewportSize(820, 1180);
        CONSOLE.shoot(page, "types-820");
        own.locator("vaadin-button.archive").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Archive").setExact(true))
                .click();
        assertThat(rows).hasCount(before);
        page.locator("#archived-types vaadin-details-summary").click();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        own.locator("vaadin-button.restore").click();
        assertThat(rows).hasCount(before + 1);
    }

    @Test
    void aRoomIsMadeBlockedOnceFreedAndRetiredAndADeviceIsAskedFor() {
        Page page = CONSOLE.openAs("manager@lakeshore.example", "lakeshore");
        page.navigate(CONSOLE.url("lakeshore.localhost", "/rooms"));
        Locator rows = page.locator("section[aria-labelledby=section-rooms] .room-row");
        rows.first().waitFor();
        int before = rows.count();
        page.locator("#new-room").click();
        page.locator("#confirm").click();
        assertThat(page.locator("#room-name")).containsText("must have 1 to 200 characters");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#room-name input").fill("Laboratory");
        page.locator("#room-code input").fill("A-1");
        page.locator("#confirm").click();
        assertThat(rows).hasCount(before + 1);
        Locator own = page.locator(".room-row[data-code=A-1]");
        String today = page.locator("#room-day").textContent();
        page.getByLabel("Next day").click();
        assertThat(page.locator("#room-day")).not().hasText(today);
        block(page, own, "Cleaning");
        assertThat(own.locator(".block-chip")).containsText("12:00–13:00 Cleaning");
        assertThat(own.locator(".day-bar")).hasAttribute("aria-label", "Laboratory: 12:00–13:00 Cleaning");
        block(page, own, "Once more");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The room is taken in that time: a block from");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.keyboard().press("Escape");
        CONSOLE.shoot(page, "rooms-1440");
        own.locator(".block-chip vaadin-button").click();
        assertThat(page.locator(".notice.done")).containsText("“Laboratory” is free again.");
        assertThat(own.locator(".block-chip")).hasCount(0);
        own.locator("vaadin-button.retire").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Retire").setExact(true))
                .click();
        assertThat(rows).hasCount(before);
        page.locator("#new-equipment").click();
        page.locator("#room-kind input").fill("Ultrasound");
        page.locator("#room-name input").fill("Ultrasound 1");
        page.locator("#room-code input").fill("US-1");
        page.locator("#confirm").click();
        assertThat(page.locator(".room-row[data-code=US-1]")).containsText("Ultrasound · movable");
        page.setViewportSize(820, 1180);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "rooms-820");
        page.navigate(CONSOLE.url("lakeshore.localhost", "/types"));
        page.locator(".type-row vaadin-button.edit").first().click();
        page.locator("#type-equipment input").check();
        page.locator("#confirm").click();
        assertThat(page.locator(".type-row").first()).containsText("Ultrasound");
    }

    private static void block(Page page, Locator row, String why) {
        row.locator("vaadin-button.block").click();
        page.locator("#room-note input").fill(why);
        page.locator("#confirm").click();
    }

    @Test
    void aDoctorsWeekIsRefusedAtItsFieldThenKeptBlockedAndLaidOverByATemplateThatIsTakenBack() {
        Page page = CONSOLE.openAs("manager@highpine.example", "highpine");
        Week week = Week.of(LocalDate.now(ZoneOffset.UTC)).plus(2);
        page.navigate(CONSOLE.url("highpine.localhost", "/hours?doctor=RH-050&week=" + week));
        assertThat(page.locator(".hours-week tbody tr")).hasCount(7);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#change-week").click();
        page.locator("#day-1-1-state vaadin-select-value-button").focus();
        page.keyboard().press("w");
        enter(page, "#day-1-1-from", "08:00");
        enter(page, "#day-1-1-until", "13:00");
        enter(page, "#day-1-1-breaks", "12:00-13:30");
        page.locator("#confirm").click();
        assertThat(page.locator("#day-1-1-breaks"))
                .containsText("The break (12:00-13:30) must lie within the hours (08:00-13:00).");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "hours-refused-1440");
        enter(page, "#day-1-1-breaks", "10:00-10:15 Round; 12:00-12:30");
        page.locator("#confirm").click();
        assertThat(page.locator(".notice.done")).containsText("The hours are saved.");
        assertThat(page.locator(".hours-card").first()).containsText("08:00–10:00, 10:15–12:00, 12:30–13:00");
        for (String expected : List.of("The time is blocked.", "has an appointment or a block")) {
            page.locator("#new-block").click();
            page.locator("#block-note input").fill("Quality circle");
            enter(page, "#block-from", "05:00");
            enter(page, "#block-until", "05:30");
            page.locator("#confirm").click();
            assertThat(page.locator(".notice:visible").last()).containsText(expected);
        }
        page.locator("vaadin-dialog [slot=footer] vaadin-button, vaadin-dialog vaadin-button")
                .getByText("Cancel")
                .click();
        page.setViewportSize(820, 1180);
        CONSOLE.shoot(page, "hours-820");
        layOver(page, week);
    }

    /** A template from scratch, for the same doctor. */
    private static void layOver(Page page, Week week) {
        page.setViewportSize(1440, 900);
        page.locator("#to-templates").click();
        page.locator("#new-hours-template").click();
        page.locator("#hours-template-name input").fill("Late Mondays");
        page.locator("#confirm").click();
        assertThat(page.locator(".notice.refused")).containsText("must say something of one weekday at least");
        page.locator("#day-1-1-state vaadin-select-value-button").focus();
        page.keyboard().press("w");
        enter(page, "#day-1-1-from", "11:00");
        enter(page, "#day-1-1-until", "19:00");
        page.locator("#confirm").click();
        assertThat(page.locator(".notice.done")).containsText("The template is saved.");
        page.locator("vaadin-button.apply").click();
        page.locator("#apply-whom vaadin-select-value-button").focus();
        page.keyboard().type("Dep");
        page.locator("#apply-first input").fill(week.firstDay().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        page.keyboard().press("Enter");
        assertThat(page.locator(".preview")).containsText("→ 11:00–19:00");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "hours-template-preview-1440");
        page.locator("#confirm").click();
        assertThat(page.locator(".notice.done")).containsText("The hours are applied.");
        page.locator("vaadin-button.undo").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".notice.done")).containsText("The hours are taken back.");
        assertThat(page.locator("vaadin-confirm-dialog")).hasCount(0);
        assertThat(CONSOLE.barriers(page)).isEmpty();
    }

    private static void enter(Page page, String field, String text) {
        page.locator(field + " input").fill(text);
        page.keyboard().press("Tab");
    }
}
