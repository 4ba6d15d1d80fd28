package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Appointments that fit no longer, from the calendar to their new times. */
class ConflictsTest {

    private static final String HOST = "riverbend.localhost";
    private static final DateTimeFormatter PICKED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void whatALeaveCollidesWithIsToldMovedWithAClickAndTheRestAtOnceAndIsNobodyElsesBusiness() {
        Page page = CONSOLE.openAs("manager@riverbend.example", "riverbend");
        page.navigate(CONSOLE.url(HOST, "/conflicts"));
        Locator first = page.locator(".conflict").first();
        assertThat(first).containsText("Outside the doctor’s hours");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        String day = first.getAttribute("data-day");
        String number = first.getAttribute("data-number");
        first.locator(".with a").click();
        leave(page, LocalDate.parse(day));
        fromTheCalendar(page, day);
        Locator asked = page.locator(".conflict.asked");
        assertThat(asked).containsText("The doctor is away that day");
        assertThat(asked.locator(".find")).isFocused();
        int all = page.locator(".conflict").count();
        page.keyboard().press("Enter");
        assertThat(asked.locator(".offer-group vaadin-button").first()).isFocused();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "conflicts-1440");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.done")).containsText("now comes on");
        assertThat(page.locator(".conflict")).hasCount(all - 1);
        moveTheRest(page);
        page.setViewportSize(820, 1180);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "conflicts-820");
        Page other = CONSOLE.openAs("manager@lakeshore.example", "lakeshore");
        other.navigate(CONSOLE.url("lakeshore.localhost", "/conflicts"));
        other.locator("main.conflicts .sections > *").first().waitFor();
        assertThat(other.locator("[data-number='" + number + "']")).hasCount(0);
    }

    private static void leave(Page page, LocalDate day) {
        page.locator("#new-leave").click();
        page.locator("#away-first input").fill(day.format(PICKED));
        page.keyboard().press("Enter");
        page.locator("#away-last input").fill(day.format(PICKED));
        page.keyboard().press("Enter");
        page.locator("#confirm").click();
        assertThat(page.locator(".notice.done")).isVisible();
    }

    /** It is seen there, and leads to where it is resolved. */
    private static void fromTheCalendar(Page page, String day) {
        page.navigate(CONSOLE.url(HOST, "/conflicts"));
        page.locator(".conflict").first().waitFor();
        page.navigate(CONSOLE.url(HOST, "/calendar?day=" + day));
        Locator flagged = page.locator(".visit[aria-label*='has a conflict']").first();
        assertThat(flagged).containsText("⚠");
        flagged.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#visit-conflict")).isVisible();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#visit-conflict").click();
    }

    private static void moveTheRest(Page page) {
        page.locator("#choose-all input").check();
        page.locator("#propose").click();
        assertThat(page.locator(".placement").first()).isVisible();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "proposals-1440");
        int unplaced = page.locator(".placement .nowhere").count();
        page.locator("#accept").click();
        if (unplaced > 0) {
            assertThat(page.locator(".placement.moved").first()).isVisible();
            page.keyboard().press("Escape");
        }
        assertThat(page.locator("main .notice.done")).containsText("moved.");
        assertThat(page.locator(".conflict")).hasCount(unplaced);
    }

    @Test
    void aDoctorsDayIsClearedFromTheCalendarByKeyboard() {
        Page page = CONSOLE.openAs("manager@lakeshore.example", "lakeshore");
        String lane = dayToClear(page);
        page.locator("[id='" + lane + "'] .stop.visit").first().focus();
        page.keyboard().press("Home");
        assertThat(page.locator("[id='" + lane + "'] .stop.clear")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".placement").first()).isVisible();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "clear-day-1440");
        int placed = page.locator(".placement vaadin-checkbox[checked]").count();
        page.locator("#accept").click();
        if (page.locator(".placement .nowhere").count() > 0) {
            assertThat(page.locator(".placement.moved")).hasCount(placed);
            page.keyboard().press("Escape");
        }
        assertThat(page.locator(".calendar .notice.done")).containsText("moved.");
    }

    /** The first lane of the coming days in which something can be cleared. */
    private static String dayToClear(Page page) {
        for (int ahead = 1; ahead < 5; ahead++) {
            page.navigate(CONSOLE.url(
                    "lakeshore.localhost",
                    "/calendar?day=" + LocalDate.now(ZoneOffset.UTC).plusDays(ahead)));
            page.locator("#calendar-title").waitFor();
            page.locator(".stop, .nothing-here:visible").first().waitFor();
            Locator clear = page.locator(".lane:has(.stop.clear)");
            if (clear.count() > 0) {
                return clear.first().getAttribute("id");
            }
        }
        throw new AssertionError("Nobody is booked on the coming days");
    }
}
