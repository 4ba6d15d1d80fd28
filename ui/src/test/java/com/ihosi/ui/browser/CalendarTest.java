package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is booked, and all that is done with it. */
class CalendarTest {

    private static final int MOST_TABS = 40;

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void anAppointmentIsBookedByKeyboardMovedByMouseAndSeenToItsEnd() {
        Page page = open("manager@highpine.example", "/calendar");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#book").focus();
        page.keyboard().press("Enter");
        fillByKeyboard(page);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "calendar-book-1440");
        tabTo(page, ".offers li button");
        page.keyboard().press("Enter");
        assertThat(page.locator(".countdown")).containsText(":");
        assertThat(page.locator("#confirm")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.done")).containsText("Booked:");
        Locator booked = page.locator(".visit:focus");
        assertThat(booked).isVisible();
        String place = booked.getAttribute("id");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".stop:focus")).isVisible();
        assertThat(booked).hasCount(0);
        CONSOLE.shoot(page, "calendar-1440");
        Locator visit = page.locator("[id='" + place + "']");
        String before = visit.getAttribute("aria-label");
        visit.dragTo(visit.locator("xpath=ancestor::*[@role='row']")
                .locator(".stop.free")
                .nth(2));
        assertThat(page.locator(".notice.done:has-text('Moved to'), .offers li").first())
                .isVisible();
        if (page.locator(".offers li").count() > 0) {
            page.locator(".offers li button").first().click();
        }
        assertThat(page.locator(".notice.done").first()).containsText("Moved to");
        assertThat(page.locator("[aria-label=\"" + before + "\"]")).hasCount(0);
        seeToTheEnd(page, place);
        page.setViewportSize(820, 1180);
        CONSOLE.shoot(page, "calendar-820");
    }

    private void seeToTheEnd(Page page, String place) {
        Page again = page;
        Locator visit = again.locator("[id='" + place + "']");
        if (visit.count() == 0) {
            return;
        }
        visit.focus();
        again.keyboard().press("Enter");
        again.locator("#visit-arrived").click();
        again.locator("#visit-start").click();
        assertThat(CONSOLE.barriers(again)).isEmpty();
        again.locator("#visit-fulfilled").click();
        assertThat(again.locator("vaadin-dialog[opened] dl")).containsText("Done");
        again.keyboard().press("Escape");
        assertThat(visit).hasClass(Pattern.compile(".*fulfilled.*"));
    }

    @Test
    void whoIsSlowerIsToldAndOfferedOtherTimes() {
        Page slow = open("manager@riverbend.example", "/calendar");
        Page fast = open("scheduler@riverbend.example", "/calendar");
        slow.locator("#book").click();
        fillByKeyboard(slow);
        fast.locator("#book").click();
        fillByKeyboard(fast);
        Locator first = fast.locator(".offers li button").first();
        String wanted = first.locator(".when").textContent();
        first.click();
        fast.locator("#confirm").click();
        assertThat(fast.locator(".notice.done")).containsText(wanted);
        slow.locator(".offers li button").first().click();
        assertThat(slow.locator(".book .notice.refused")).isVisible();
        assertThat(slow.locator(".offers h3")).hasText("Free instead");
        slow.locator(".offers li button").first().click();
        assertThat(slow.locator(".held")).isVisible();
        slow.locator("#confirm").click();
        assertThat(slow.locator(".notice.done")).containsText("Booked:");
    }

    @Test
    void aDoctorSeesAllOfHerFacilities() {
        Page page = CONSOLE.open();
        CONSOLE.logIn(page, "riverbend.localhost", "doctor@riverbend.example");
        page.locator("vaadin-side-nav-item").first().waitFor();
        page.navigate(CONSOLE.url("riverbend.localhost", "/my-calendar"));
        assertThat(page.locator("#cal-my-facilities-lakeshore")).isVisible();
        assertThat(page.locator(".visit").first()).isVisible();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "my-calendar-1440");
        page.locator("#cal-times-of-each").click();
        assertThat(page.locator("#cal-times-of-each")).hasAttribute("aria-pressed", "true");
        page.locator("#cal-my-facilities-lakeshore").click();
        assertThat(page.locator("#calendar-title + p")).containsText("Central Time");
        page.navigate(CONSOLE.url("riverbend.localhost", "/calendar"));
        assertThat(page.locator("main")).not().containsText("booked");
    }

    private static Page open(String person, String path) {
        String facility = person.substring(person.indexOf('@') + 1, person.indexOf('.'));
        Page page = CONSOLE.openAs(person, facility);
        page.navigate(CONSOLE.url(facility + ".localhost", path));
        page.locator(".stop").first().waitFor();
        return page;
    }

    /** A patient and the second type of the list; the keyboard stands at the patient. */
    private static void fillByKeyboard(Page page) {
        Locator patient = page.locator("#book-patient input");
        assertThat(patient).isFocused();
        page.keyboard().type("kim");
        page.locator("vaadin-combo-box-item:not([hidden])").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        tabTo(page, "#book-type");
        page.keyboard().press("Enter");
        page.locator("#book-type vaadin-select-item[focused]").waitFor();
        page.keyboard().press("ArrowDown");
        page.locator("#book-type vaadin-select-item:nth-child(2)[focused]").waitFor();
        page.keyboard().press("Enter");
        page.locator(".offers li button").first().waitFor();
    }

    /** Presses the tab key until something is reached. */
    private static void tabTo(Page page, String wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("wanted => !!document.activeElement.closest(wanted)", wanted)) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + wanted);
    }
}
