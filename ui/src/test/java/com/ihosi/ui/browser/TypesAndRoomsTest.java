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
}
