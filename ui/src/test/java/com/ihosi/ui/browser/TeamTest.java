package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is between people: fairness, swaps, templates, and what a doctor sees of all that. */
class TeamTest {

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void fairnessIsAChartThatIsSortedByItsColumns() {
        Page page = CONSOLE.openAs("manager@riverbend.example", "riverbend");
        page.navigate(CONSOLE.url("riverbend.localhost", "/fairness"));
        Locator first = page.locator(".fairness-table tbody tr").first();
        assertThat(first.locator("td").last()).containsText("+");
        page.locator("#sort-doctor").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("th[aria-sort=ascending]")).hasText("Doctor");
        assertThat(first.locator("th")).containsText(",");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "fairness-1440");
    }

    @Test
    void aDoctorBeginsAtTheSwapsAndIsToldThatOtherPagesAreForPlanners() {
        Page page = CONSOLE.open();
        CONSOLE.logIn(page, "riverbend.localhost", "doctor@riverbend.example");
        page.waitForURL(CONSOLE.url("riverbend.localhost", "/swaps"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your coming duties")))
                .isVisible();
        assertThat(page.locator("vaadin-side-nav-item")).hasCount(3);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.navigate(CONSOLE.url("riverbend.localhost", "/roster"));
        assertThat(page.locator("main h1")).hasText("This page is not open to you");
        assertThat(page.locator("table")).hasCount(0);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.setViewportSize(820, 1180);
        page.getByText("To the start").click();
        page.waitForURL(CONSOLE.url("riverbend.localhost", "/swaps"));
        CONSOLE.shoot(page, "swaps-820");
    }

    @Test
    void aRotationIsKeptAppliedAndTakenBack() {
        Page page = CONSOLE.openAs("manager@highpine.example", "highpine");
        page.navigate(CONSOLE.url("highpine.localhost", "/templates"));
        page.locator("#new-rotation").click();
        page.locator("#template-name input").fill("Mondays");
        page.locator("#confirm").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("must have at least one duty");
        choose(page, "#cell-1-1", 1);
        page.locator("#confirm").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The template is kept.");
        page.locator("article vaadin-button.apply").click();
        choose(page, "#apply-begins-1", 1);
        assertThat(page.locator(".preview")).containsText("1 duty is pinned, for 1 doctor.");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#confirm").click();
        assertThat(page.locator(".notice")).containsText("It is applied.");
        page.locator("article vaadin-button.undo").click();
        assertThat(page.locator(".notice")).containsText("It is undone.");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("article vaadin-button.apply").click();
        choose(page, "#apply-begins-1", 1);
        page.locator("#confirm").click();
        assertThat(page.locator("article vaadin-button.undo")).hasCount(1);
        page.locator("article vaadin-button.apply").click();
        choose(page, "#apply-begins-1", 2);
        choose(page, "#apply-into", 1);
        assertThat(page.locator(".preview")).containsText("1 duty is pinned, for 1 doctor.");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#confirm").click();
        assertThat(page.locator("article vaadin-button.undo")).hasCount(2);
        page.locator("article vaadin-button.undo").first().click();
        assertThat(page.locator(".notice")).containsText("It is undone.");
        CONSOLE.shoot(page, "templates-1440");
    }

    private static void choose(Page page, String select, int item) {
        page.locator(select).click();
        page.locator(select + " vaadin-select-item").nth(item).click();
    }
}
