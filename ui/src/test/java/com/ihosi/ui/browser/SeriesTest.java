package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Appointments that repeat, from their preview to their end. */
class SeriesTest {

    private static final String HOST = "highpine.localhost";
    private static final DateTimeFormatter PICKED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void whatDoesNotFitIsShownBeforeKeptAndPlacedAndOneThisAndFollowingOrAllAreChanged() {
        Page page = CONSOLE.openAs("manager@highpine.example", "highpine");
        page.navigate(CONSOLE.url(HOST, "/series"));
        assertThat(page.locator("main .none")).containsText("not all appointments fit");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        Locator known = page.locator(".series").first();
        String doctor = known.locator("h2").textContent().replaceFirst(".* · ", "");
        LocalDateTime taken =
                LocalDateTime.parse(known.locator(".occurrence.booked").last().getAttribute("data-at"));
        bookOver(page, doctor, taken);
        placeWhatDidNotFit(page, taken);
        List<LocalDateTime> booked = page.locator(".occurrence.booked").all().stream()
                .map(each -> LocalDateTime.parse(each.getAttribute("data-at")))
                .toList();
        changeOne(page, booked.getLast());
        changeFollowing(page, booked.get(booked.size() - 2));
        fromTheCalendar(page, booked.getFirst());
        cancelAll(page);
        page.setViewportSize(820, 1180);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "series-820");
        Page other = CONSOLE.openAs("manager@riverbend.example", "riverbend");
        other.navigate(page.url().replace("highpine", "riverbend"));
        assertThat(other.locator("main .notice.refused")).containsText("no such series");
    }

    /** The first of six is at a time at which another series has its last; days off may be among the others. */
    private static void bookOver(Page page, String doctor, LocalDateTime first) {
        page.locator("#new-series").click();
        assertThat(page.locator("#series-patient input")).isFocused();
        page.keyboard().type("kim");
        page.locator("vaadin-combo-box-item:not([hidden])").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator("#series-type").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Follow-up"))
                .click();
        page.locator("#series-doctor input").fill(doctor);
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(doctor))
                .first()
                .click();
        page.locator("#series-first input").fill(PICKED.format(first));
        page.keyboard().press("Enter");
        enter(page, "#series-time", TIME.format(first));
        refuseAndBound(page);
        choose(page, "#series-kind", "Weekly");
        choose(page, "#series-end", "After a number");
        enter(page, "#series-count", "6");
        assertThat(page.locator(".series-plan h3")).hasText(Pattern.compile("[345] of 6 appointments fit"));
        Locator unfit = page.locator(".series-plan .unfit").first();
        assertThat(unfit).containsText("The time is taken");
        assertThat(unfit).containsText("Instead:");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "series-preview-1440");
        page.locator("#confirm").click();
        assertThat(page.locator("main .notice.done"))
                .containsText(Pattern.compile("[345] appointments were booked; .* not fit"));
    }

    private static void refuseAndBound(Page page) {
        enter(page, "#series-count", "150");
        assertThat(page.locator("#series-count")).containsText("A series can last 2 years at most");
        enter(page, "#series-count", "6");
        assertThat(page.locator("#series-count")).not().containsText("at most");
        choose(page, "#series-end", "Without an end");
        assertThat(page.locator(".series-plan")).containsText("The series has no end of its own");
        choose(page, "#series-kind", "By a rule");
        enter(page, "#series-rule", "FREQ=FORTNIGHTLY");
        assertThat(page.locator("#series-rule")).containsText("is not one of RFC 5545");
        assertThat(CONSOLE.barriers(page)).isEmpty();
    }

    private static void placeWhatDidNotFit(Page page, LocalDateTime at) {
        Locator unfit = page.locator(".occurrence.unfit[data-at='" + at + "']");
        unfit.locator(".find").focus();
        page.keyboard().press("Enter");
        assertThat(unfit.locator(".offer-group vaadin-button").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main .notice.done")).containsText("The appointment was placed.");
        assertThat(unfit).hasCount(0);
        page.locator("#whose input").fill("kim");
        page.locator("vaadin-combo-box-item:not([hidden])").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(occurrence(page, at)).hasClass(Pattern.compile(".*moved.*"));
    }

    private static void changeOne(Page page, LocalDateTime at) {
        occurrence(page, at).locator(".change").click();
        enter(page, "#change-time", TIME.format(at.plusMinutes(5)));
        page.locator("#confirm").click();
        assertThat(page.locator("main .notice.done")).containsText("The series was changed.");
        assertThat(occurrence(page, at)).containsText("Moved");
    }

    private static void changeFollowing(Page page, LocalDateTime from) {
        occurrence(page, from).locator(".change").click();
        page.getByText("This and following").click();
        enter(page, "#change-time", TIME.format(from.plusMinutes(10)));
        assertThat(page.locator("vaadin-dialog [role=status]").first()).containsText("fit");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "series-change-1440");
        page.locator("#confirm").click();
        assertThat(page.locator(".series")).hasCount(2);
        assertThat(occurrence(page, from.plusMinutes(10))).containsText("Booked");
        assertThat(page.locator(".series").last()).containsText("ended");
    }

    /** It is seen there, and leads to the series. */
    private static void fromTheCalendar(Page page, LocalDateTime at) {
        page.navigate(CONSOLE.url(HOST, "/calendar?day=" + at.toLocalDate()));
        Locator one = page.locator(".visit[aria-label*='part of a series'][aria-label^='" + TIME.format(at) + "']");
        assertThat(one.first()).containsText("↻");
        one.first().focus();
        page.keyboard().press("Enter");
        page.locator("#visit-series").click();
        assertThat(page.locator(".series h2:focus")).isVisible();
        assertThat(occurrence(page, at)).isVisible();
    }

    private static void cancelAll(Page page) {
        Locator ended = page.locator(".series").last();
        ended.locator(".cancel-all").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#cancel-reason textarea")).isFocused();
        page.keyboard().type("moved away");
        page.locator("#confirm").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main .notice.done")).containsText("The appointments were cancelled.");
        assertThat(ended.locator(".occurrence:not(.cancelled)")).hasCount(0);
    }

    private static Locator occurrence(Page page, LocalDateTime at) {
        return page.locator(".occurrence[data-at='" + at + "']");
    }

    private static void choose(Page page, String select, String item) {
        page.locator(select).click();
        page.locator(select + " vaadin-select-list-box vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(item))
                .click();
    }

    private static void enter(Page page, String field, String text) {
        page.locator(field + " input").fill(text);
        page.keyboard().press("Tab");
    }
}
