package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a facility overbooks, as a manager sets it. */
class OverbookingTest {

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void settingsAreRefusedAtTheirFieldAndKept() {
        Page page = CONSOLE.openAs("manager@lakeshore.example", "lakeshore");
        page.navigate(CONSOLE.url("lakeshore.localhost", "/overbooking"));
        page.locator("#over-settings").click();
        page.locator("#over-per-session input").fill("99");
        page.locator("#confirm").click();
        assertThat(page.locator("#over-per-session")).containsText("0 to 20");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "overbooking-settings");
        page.locator("#over-per-session input").fill("2");
        page.locator("#over-waiting input").fill("0,5");
        page.locator("#confirm").click();
        assertThat(page.locator("main .notice.done")).containsText("saved");
        page.locator("#over-settings").click();
        assertThat(page.locator("#over-waiting input")).hasValue("0.5");
    }
}
