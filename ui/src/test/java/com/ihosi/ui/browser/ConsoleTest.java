package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsoleTest {

    private static final String MANAGER = "manager@%s.example";

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void aWrongPasswordAndAnUnknownPersonAreToldTheSame() {
        Page page = CONSOLE.open();
        CONSOLE.logIn(page, "riverbend.localhost", "nobody@riverbend.example");
        assertThat(page.getByText("The e-mail address or the password is wrong."))
                .isVisible();
        String unknown = page.locator("vaadin-login-form").textContent();
        page.locator("input[name=username]").fill(MANAGER.formatted("riverbend"));
        page.locator("input[name=password]").fill("wrong");
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(Pattern.compile("error"));
        assertThat(page.getByText("The e-mail address or the password is wrong."))
                .isVisible();
        assertThat(page.locator("vaadin-login-form").textContent()).isEqualTo(unknown);
        assertThat(CONSOLE.barriers(page)).isEmpty();
    }

    @Test
    void theMainAddressLeadsToOnesOwnFacility() {
        Page page = CONSOLE.open();
        CONSOLE.logIn(page, "localhost", MANAGER.formatted("riverbend"));
        page.waitForURL(CONSOLE.url("riverbend.localhost", "/roster"));
        assertThat(page.locator(".facility-name")).hasText("Riverbend General Hospital");
    }

    @Test
    void whoBelongsToSeveralFacilitiesChooses() {
        Page page = CONSOLE.open();
        CONSOLE.logIn(page, "localhost", "group@riverbend.example");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("High Pine Clinic"))
                .click();
        page.waitForURL(CONSOLE.url("highpine.localhost", "/roster"));
        assertThat(page.locator(".facility-name")).hasText("High Pine Clinic");
    }

    @Test
    void aFacilitysPageAtTheMainAddressLeadsToTheChoice() {
        Page page = CONSOLE.open();
        CONSOLE.logIn(page, "localhost", "group@riverbend.example");
        page.waitForURL(CONSOLE.url("localhost", "/home"));
        for (String path : List.of("/roster?week=2026-W48", "/swaps", "/print")) {
            page.navigate(CONSOLE.url("localhost", path));
            page.waitForURL(CONSOLE.url("localhost", "/home"));
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Where do you want to work?");
        }
    }

    @Test
    void anAddressThatLeadsNowhereSaysSoAndLeadsOn() {
        Page page = CONSOLE.openAs(MANAGER.formatted("riverbend"), "riverbend");
        Response answer = page.navigate(CONSOLE.url("riverbend.localhost", "/nothing/here"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("There is no such page");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "missing-1440");
        page.getByText("To the beginning").click();
        page.waitForURL(CONSOLE.url("riverbend.localhost", "/roster"));
    }

    @Test
    void aStrangerSeesNothingOfAFacility() {
        Page page = CONSOLE.open();
        CONSOLE.logIn(page, "lakeshore.localhost", MANAGER.formatted("riverbend"));
        assertThat(page.getByText("You are not a member of Lakeshore Medical Center"))
                .isVisible();
        Response roster = page.navigate(CONSOLE.url("lakeshore.localhost", "/roster"));
        assertThat(roster.status()).isEqualTo(403);
        assertThat(page.locator("table")).hasCount(0);
    }

    @Test
    void anAddressWithoutAFacilitySaysSo() {
        Page page = CONSOLE.open();
        Response answer = page.navigate(CONSOLE.url("nowhere.localhost", "/"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("We do not know this facility");
        assertThat(CONSOLE.barriers(page)).isEmpty();
    }

    @Test
    void aWeekThatDoesNotExistIsSaidAndThisWeekShown() {
        Page page = CONSOLE.openAs(MANAGER.formatted("highpine"), "highpine");
        String thisWeek = page.locator("#week-title").textContent();
        page.navigate(CONSOLE.url("highpine.localhost", "/roster?week=2026-W77"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no week “2026-W77”");
        assertThat(page.locator("#week-title")).hasText(thisWeek);
    }

    @Test
    void aWeekThatIsOverIsShownAndNotPlanned() {
        Page page = CONSOLE.openAs(MANAGER.formatted("highpine"), "highpine");
        page.getByLabel("Previous week").click();
        assertThat(page.locator(".week-bar p")).containsText("The week is over");
        assertThat(page.locator("#solve")).isHidden();
        assertThat(page.locator(".chip").first()).isVisible();
    }

    @Test
    void aWeekIsSolvedWatchedStoppedKeptAndPublished() {
        Page page = CONSOLE.openAs(MANAGER.formatted("riverbend"), "riverbend");
        CONSOLE.shoot(page, "unplanned-1440");
        solve(page, "1 minute");
        assertThat(page.locator("#run-title")).containsText("Solving");
        assertThat(page.locator(".curve svg path.soft")).isAttached();
        page.reload();
        assertThat(page.locator(".curve svg")).isVisible();
        CONSOLE.shoot(page, "solving-1440");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#stop").click();
        assertThat(page.locator("#draft-publish")).isVisible();
        CONSOLE.shoot(page, "draft-1440");
        page.locator("#draft-keep").click();
        page.locator("#keep-name input").fill("First try");
        page.locator("#keep-confirm").click();
        assertThat(page.locator("#draft-bar")).containsText("Draft “First try”");
        page.locator("#draft-publish").click();
        confirm(page, "Publish");
        assertThat(page.locator(".notice.done")).containsText("The roster is published.");
        assertThat(page.locator(".week-bar p")).containsText("Published by");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "published-1440");
        page.setViewportSize(820, 1180);
        CONSOLE.shoot(page, "published-820");
        assertThat(CONSOLE.barriers(page)).isEmpty();
    }

    @Test
    void aPublishedWeekIsPlannedAnewAndItsRunsAreListed() {
        Page page = CONSOLE.openAs(MANAGER.formatted("lakeshore"), "lakeshore");
        page.getByLabel("Next week").click();
        page.getByLabel("Next week").click();
        assertThat(page.locator("#replan")).isHidden();
        draftOf(page);
        page.locator("#draft-publish").click();
        confirm(page, "Publish");
        page.locator("#replan").click();
        page.locator("#replan-start").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Please fill in all fields.");
        page.locator("#replan-doctor").click();
        page.locator("#replan-doctor vaadin-select-item").first().click();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#replan-start").click();
        page.locator("#changes-close").waitFor();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "changes-1440");
        page.locator("#changes-close").click();
        assertThat(page.locator("#draft-list")).isVisible();
        takeLeaveBack(page);
        page.navigate(CONSOLE.url("lakeshore.localhost", "/runs"));
        assertThat(page.locator(".plain-table tbody tr").nth(1)).containsText("Replan");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "runs-1440");
    }

    private static void takeLeaveBack(Page page) {
        openLeave(page);
        page.locator("#replan-leave").click();
        page.locator("#replan-leave vaadin-select-item").first().click();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "leave-back-1440");
        page.locator("#replan-start").click();
        page.locator("#replan-start").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("#changes-close").click();
        openLeave(page);
        assertThat(page.getByText("No leave that was entered here takes days of this week."))
                .isVisible();
        askForMoreThanIsPossible(page);
        page.keyboard().press("Escape");
        enterDemandWhileTheWeekIsSolved(page);
    }

    private static void openLeave(Page page) {
        page.locator("#replan").click();
        page.locator("#replan-reason").click();
        page.locator("#replan-reason vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("A doctor is back"))
                .click();
    }

    private static void askForMoreThanIsPossible(Page page) {
        askForDoctors(page, "1001");
        assertThat(page.locator("#replan-required")).containsText("a whole number from 0 to 1,000");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "demand-1440");
        page.locator("#replan-start").click();
        assertThat(page.locator(".ask > .notice.refused")).containsText("a whole number from 0 to 1,000");
    }

    /** What was entered is entered, even where the week cannot be planned anew at once. */
    private static void enterDemandWhileTheWeekIsSolved(Page page) {
        solve(page, "1 minute");
        page.locator("#run-title").waitFor();
        page.locator("#replan").click();
        askForDoctors(page, "25");
        page.locator("#replan-start").click();
        assertThat(page.locator(".ask > .notice.refused")).containsText("The demand was entered, but");
        assertThat(page.locator("#replan-reason")).containsText("Something else");
        CONSOLE.shoot(page, "replan-refused-1440");
        page.keyboard().press("Escape");
        assertThat(page.locator(".timeline")).containsText("/25");
        page.locator("#stop").click();
        assertThat(page.locator("#run-title")).isHidden();
    }

    private static void askForDoctors(Page page, String number) {
        page.locator("#replan-reason").click();
        page.locator("#replan-reason vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("more or fewer"))
                .click();
        for (String field : List.of("#replan-shift", "#replan-day")) {
            page.locator(field).click();
            page.locator(field + " vaadin-select-item").first().click();
        }
        Locator required = page.locator("#replan-required input");
        assertThat(required).not().isEmpty();
        required.fill(number);
        page.keyboard().press("Tab");
    }

    @Test
    void aWeekIsPlannedByHandWithTheKeyboardAndByDragging() {
        Page page = CONSOLE.openAs(MANAGER.formatted("lakeshore"), "lakeshore");
        String thisWeek = page.locator("#week-title").textContent();
        page.getByLabel("Next week").click();
        assertThat(page.locator("#week-title")).not().hasText(thisWeek);
        Locator day = page.locator("td.duties.open").first();
        String place = day.getAttribute("id");
        day.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowLeft");
        assertThat(day).isFocused();

        page.keyboard().press("Enter");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator(".options button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#hand-line")).containsText("A draft was begun");
        assertThat(page.locator("#draft-bar")).isVisible();
        Locator duty = page.locator("[id='%s'] .chip".formatted(place));
        assertThat(duty).hasCount(1);
        assertThat(day).isFocused();

        page.keyboard().press("Enter");
        page.locator("#hand-pin input").focus();
        page.keyboard().press("Space");
        assertThat(duty.locator(".pin")).isVisible();
        page.keyboard().press("Control+z");
        assertThat(duty.locator(".pin")).hasCount(0);
        page.keyboard().press("Control+z");
        assertThat(duty).hasCount(0);
        page.keyboard().press("Control+Shift+z");
        assertThat(duty).hasCount(1);

        assertThat(day).isFocused();
        page.keyboard().press("Enter");
        page.locator(".question.takers vaadin-details-summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".takers .said")).containsText("can take it without breaking more rules");
        CONSOLE.shoot(page, "by-hand-1440");
        page.locator(".takers button").first().focus();
        page.keyboard().press("Enter");
        assertThat(duty).hasCount(0);
        Locator moved =
                page.locator("td.duties.open:has(.chip[draggable=true])").first();
        String next = moved.locator("xpath=following-sibling::td[1]").getAttribute("id");
        moved.locator(".chip").dragTo(page.locator("[id='%s']".formatted(next)));
        assertThat(page.locator("[id='%s'] .chip".formatted(next))).hasCount(1);
        assertThat(CONSOLE.barriers(page)).isEmpty();
    }

    @Test
    void aSecondSolveIsRefusedWithTheNameOfTheFirst() {
        Page manager = CONSOLE.openAs(MANAGER.formatted("lakeshore"), "lakeshore");
        Page scheduler = CONSOLE.openAs("scheduler@lakeshore.example", "lakeshore");
        String first = manager.locator(".person-name").textContent();
        scheduler.locator("#solve").click();
        scheduler.locator("#solve-start").waitFor();
        solve(manager, "1 minute");
        assertThat(manager.locator("#run-title")).isVisible();
        scheduler.locator("#solve-start").click();
        assertThat(scheduler.getByRole(AriaRole.ALERT)).containsText(first);
        manager.locator("#stop").click();
        assertThat(manager.locator("#draft-publish")).isVisible();
    }

    @Test
    void aStaleDraftIsRefusedAndKept() {
        Page slow = CONSOLE.openAs(MANAGER.formatted("highpine"), "highpine");
        draftOf(slow);
        Page quick = CONSOLE.openAs("scheduler@highpine.example", "highpine");
        draftOf(quick);
        quick.locator("#draft-publish").click();
        confirm(quick, "Publish");
        assertThat(quick.locator(".notice.done")).containsText("The roster is published.");
        slow.locator("#draft-publish").click();
        confirm(slow, "Publish");
        assertThat(slow.getByRole(AriaRole.ALERT)).containsText("published");
        assertThat(slow.locator("#draft-bar")).containsText("out of date");
        assertThat(slow.locator("#draft-publish")).isHidden();
        assertThat(slow.locator(".timeline.editable")).hasCount(0);
        Page reader = CONSOLE.open();
        CONSOLE.logIn(reader, "highpine.localhost", "staff@highpine.example");
        reader.locator(".facility-name").waitFor();
        reader.navigate(CONSOLE.url("highpine.localhost", "/roster"));
        assertThat(reader.locator(".week-bar p")).containsText("Published by");
        assertThat(reader.locator("#draft-bar")).isHidden();
        slow.locator("#draft-compare").click();
        assertThat(slow.locator(".compare .duties tbody tr").first()).isVisible();
        assertThat(slow.locator(".compare .scores tbody tr")).hasCount(5);
        CONSOLE.shoot(slow, "compare-1440");
        assertThat(CONSOLE.barriers(slow)).isEmpty();
        weigh(slow);
    }

    /** A weight out of its bounds is refused in place; the effect of good ones is seen before they are saved. */
    private static void weigh(Page page) {
        page.navigate(CONSOLE.url("highpine.localhost", "/weights"));
        Locator hours = page.locator("#weight-fair-hours input");
        hours.fill("100001");
        assertThat(page.locator("#weight-fair-hours")).containsText("0 to 100,000");
        assertThat(page.locator("#weight-save")).isDisabled();
        hours.fill("90");
        page.locator("#weight-fair-weekends input").fill("90");
        page.locator("#weight-wish input").fill("90");
        assertThat(page.locator(".effects td.changed").first()).containsText("→");
        CONSOLE.shoot(page, "weights-1440");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#weight-save").click();
        assertThat(page.locator(".notice.done")).containsText("saved");
        page.reload();
        assertThat(hours).hasValue("90");
        Page other = CONSOLE.openAs(MANAGER.formatted("lakeshore"), "lakeshore");
        other.navigate(CONSOLE.url("lakeshore.localhost", "/weights"));
        assertThat(other.locator("#weight-fair-hours input")).not().hasValue("90");
    }

    @Test
    void aWeekGoesOnPaperAndIntoFiles() {
        Page page = CONSOLE.openAs(MANAGER.formatted("riverbend"), "riverbend");
        page.getByLabel("Previous week").click();
        assertThat(page.locator(".week-bar p")).containsText("The week is over");
        page.locator("#print-week").click();
        assertThat(page.locator(".paper header")).containsText("Riverbend General Hospital");
        assertThat(page.locator(".paper header")).containsText("Published by");
        assertThat(page.locator(".paper.picture svg")).isVisible();
        CONSOLE.shoot(page, "paper-1440");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        String week = page.url().replaceAll(".*week=([^&]*).*", "$1");
        assertThat(fetch(page, "/export/roster.csv?week=" + week)).contains("date,weekday,doctor,department");
        assertThat(fetch(page, "/export/coverage.svg?week=" + week)).contains("<svg ");
        assertThat(fetch(page, "/export/roster.csv?week=2026-W77")).contains("does not exist");
        Page doctor = CONSOLE.open();
        CONSOLE.logIn(doctor, "riverbend.localhost", "doctor@riverbend.example");
        doctor.locator(".facility-name").waitFor();
        assertThat(fetch(doctor, "/export/roster.csv?week=" + week)).contains("You may not do that");
    }

    private static String fetch(Page page, String path) {
        return (String) page.evaluate("async path => (await fetch(path)).text()", path);
    }

    @Test
    void everythingIsReachedByKeyboard() {
        Page page = CONSOLE.openAs(MANAGER.formatted("riverbend"), "riverbend");
        page.navigate(CONSOLE.url("riverbend.localhost", "/roster"));
        page.getByLabel("Previous week").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".week-bar p")).containsText("The week is over");
        Locator finding = page.locator(".findings li button").first();
        if (finding.count() > 0) {
            finding.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".led-to")).isFocused();
        }
        page.reload();
        page.locator(".timeline tbody tr").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main.roster")).isFocused();
    }

    @Test
    void theApisPageTellsEveryRequestAndTriesItOut() {
        Page page = CONSOLE.openAs("manager@highpine.example", "highpine");
        page.navigate(CONSOLE.url("highpine.localhost", "/api/docs"));
        page.locator("#ways a", new Page.LocatorOptions().setHasText("Types of appointments"))
                .click();
        Locator types = page.locator("#listTypes");
        types.locator("summary").click();
        types.locator("button").click();
        assertThat(types.locator(".answer strong")).hasText("200");
        String id = types.locator(".answer pre").innerText().replaceAll("(?s).*?\"id\": \"([^\"]+)\".*", "$1");
        Locator search = page.locator("#suggestSlots");
        search.locator("summary").focus();
        page.keyboard().press("Enter");
        search.locator("textarea").fill("{\"appointmentTypeId\": \"" + id + "\", \"day\": 3}");
        search.locator("button").click();
        assertThat(search.locator(".answer pre")).containsText("There is no such field.");
        search.locator("textarea").fill("{\"appointmentTypeId\": \"" + id + "\", \"days\": 30}");
        search.locator("button").click();
        assertThat(search.locator(".answer pre")).containsText("\"totalSlots\"");
        CONSOLE.shoot(page, "api-1440");
        page.setViewportSize(820, 1180);
        page.evaluate("scrollTo(0, 0)");
        CONSOLE.shoot(page, "api-820");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(820);
        assertThat(CONSOLE.barriers(page)).isEmpty();
    }

    private static void draftOf(Page page) {
        solve(page, "1 minute");
        assertThat(page.locator(".curve svg path.soft, .curve svg path.medium").first())
                .isAttached();
        page.locator("#stop").click();
        assertThat(page.locator("#run-title")).isHidden();
        // an earlier draft may be there already
        assertThat(page.locator(".notice.done")).containsText("The solve is done");
        assertThat(page.locator("#draft-publish")).isVisible();
    }

    private static void solve(Page page, String limit) {
        page.locator("#solve").click();
        page.locator("#solve-start").waitFor();
        assertThat(page.locator("#solve-seconds")).containsText(limit);
        page.locator("#solve-start").click();
    }

    private static void confirm(Page page, String action) {
        page.locator("[slot=confirm-button]")
                .filter(new Locator.FilterOptions().setHasText(action))
                .click();
    }
}
