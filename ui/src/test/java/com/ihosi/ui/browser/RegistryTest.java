package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Facilities as those found, close and bill them who run the installation. */
class RegistryTest {

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void aFacilityIsFoundedStepByStepClosedWithAReasonAndBilled() {
        Page page = CONSOLE.open();
        CONSOLE.logIn(page, "localhost", "super@riverbend.example");
        page.locator(".system-bar").waitFor();
        page.navigate(CONSOLE.url("localhost", "/facilities"));
        page.locator(".registry-table").waitFor();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        found(page);
        assertThat(page.locator("main .notice.done")).containsText("Harbour Clinic is there");
        CONSOLE.shoot(page, "facilities-1440");
        close(page);
        page.navigate(CONSOLE.url("localhost", "/invoices"));
        assertThat(page.locator("tbody tr")).containsText("Harbour Clinic");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.setViewportSize(820, 1180);
        page.navigate(CONSOLE.url("localhost", "/facilities"));
        page.locator("[data-slug='harbour-clinic'] .closed").waitFor();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "facilities-820");
    }

    private static void found(Page page) {
        page.locator("#new-facility").click();
        page.locator("#facility-name input").fill("Harbour Clinic");
        page.keyboard().press("Tab");
        assertThat(page.locator("#facility-slug input")).hasValue("harbour-clinic");
        page.locator("#facility-slug input").fill("riverbend");
        assertThat(page.locator("#facility-slug")).containsText("another facility");
        page.locator("#facility-slug input").fill("harbour-clinic");
        assertThat(page.locator(".wizard-step")).containsText("is free");
        choose(page, "Harbour Group");
        page.locator("#wizard-next").click();
        page.locator("#wizard-back").waitFor();
        choose(page, "Europe/Oslo");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#wizard-next").click();
        page.locator("#wizard-next").click();
        page.locator("#facility-administrator input").fill("Ada Lund");
        page.locator("#facility-email input").fill("ada@harbour");
        page.locator("#confirm").click();
        assertThat(page.locator("#facility-email")).containsText("no mail address");
        page.locator("#facility-email input").fill("ada@harbour.example");
        page.locator("#confirm").click();
    }

    private static void choose(Page page, String text) {
        Locator first =
                page.locator(".wizard-step:visible vaadin-combo-box input").first();
        first.fill(text);
        page.keyboard().press("Enter");
        assertThat(first).hasValue(text);
    }

    private static void close(Page page) {
        page.locator("[data-slug='harbour-clinic'] vaadin-button").click();
        page.locator("#facility-suspend").click();
        page.locator("#confirm").click();
        assertThat(page.locator("#facility-reason")).containsText("Say why");
        page.locator("#facility-reason textarea").fill("The invoice was not paid.");
        page.locator("#confirm").click();
        assertThat(page.locator(".decision").first()).containsText("The invoice was not paid.");
        assertThat(CONSOLE.barriers(page)).isEmpty();
    }
}
