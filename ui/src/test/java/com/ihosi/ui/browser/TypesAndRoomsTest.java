package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What there is to book, and where. */
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
}
