package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a manager looks after the waitlist. */
class WaitlistTest {

    private static final Pattern BOOKED = Pattern.compile("(One was|\\d+ were) booked");

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void somebodyIsAddedBookedWithoutBeingAskedOthersAreOfferedTimesAndOneWaitsNoLonger() {
        Page page = CONSOLE.openAs("manager@lakeshore.example", "lakeshore");
        page.navigate(CONSOLE.url("lakeshore.localhost", "/waitlist"));
        assertThat(page.locator(".waiting").first()).containsText("Waits");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "waitlist-1440");
        change(page);
        String name = add(page);
        fill(page, name);
        takeBack(page);
        page.locator("#wait-search input").fill(name);
        choose(page, "#wait-status", "Booked");
        assertThat(page.locator(".waiting.booked").first()).containsText(name);
        page.locator("#wait-search input").fill("");
        choose(page, "#wait-status", "All who wait");
        assertThat(page.locator(".waiting.booked")).hasCount(0);
        cancel(page);
        page.setViewportSize(820, 1180);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "waitlist-820");
    }

    /** The settings; from now on there are no quiet hours. */
    private static void change(Page page) {
        page.locator("#wait-settings").click();
        enter(page, "#wait-batch", "99");
        page.locator("#confirm").click();
        assertThat(page.locator("#wait-batch")).containsText("1 to 50");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "waitlist-settings");
        enter(page, "#wait-batch", "2");
        enter(page, "#wait-quiet-from", "00:00");
        enter(page, "#wait-quiet-until", "00:00");
        page.locator("#confirm").click();
        assertThat(page.locator("main .notice.done")).containsText("saved");
    }

    private static String add(Page page) {
        page.locator("#wait-add").click();
        assertThat(page.locator("#wait-form-patient input")).isFocused();
        page.locator("#confirm").click();
        assertThat(page.locator("#wait-form-patient")).containsText("Choose who waits.");
        page.locator("#wait-form-patient input").click();
        page.keyboard().type("an");
        page.locator("vaadin-combo-box-item:not([hidden])").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        choose(page, "#wait-form-type", "Follow-up");
        enter(page, "#wait-form-urgency", "9");
        page.locator("#confirm").click();
        assertThat(page.locator("#wait-form-urgency")).containsText("must be 1 to 5");
        enter(page, "#wait-form-urgency", "5");
        enter(page, "#wait-times-from", "18:00");
        enter(page, "#wait-times-until", "08:00");
        page.locator("#wait-times-add").click();
        assertThat(page.locator("#wait-times-until")).containsText("must be before its end");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "waitlist-add");
        enter(page, "#wait-times-from", "08:00");
        enter(page, "#wait-times-until", "18:00");
        page.locator("#wait-auto").click();
        page.locator("#confirm").click();
        Locator done = page.locator("main .notice.done");
        assertThat(done).containsText("is on the waitlist");
        String name = done.textContent().replaceFirst(" is on the waitlist.*", "");
        page.locator("#wait-search input").fill(name);
        assertThat(page.locator(".waiting").first()).containsText("Any day 08:00–18:00 · Booked without being asked");
        assertThat(page.locator(".waiting").first()).containsText("Free times were not looked at yet.");
        page.locator("#wait-search input").fill("");
        return name;
    }

    private static void fill(Page page, String name) {
        page.locator("#wait-fill").click();
        assertThat(page.locator(".fill-preview")).containsText(name);
        assertThat(page.locator("#fill-said")).containsText("can be filled");
        assertThat(page.locator("#confirm")).isFocused();
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "waitlist-preview");
        page.keyboard().press("Enter");
        assertThat(page.locator("main .notice.done")).containsText(BOOKED);
    }

    private static void takeBack(Page page) {
        Locator offers = page.locator(".offer-table tbody tr");
        assertThat(offers.first()).containsText("left");
        int before = offers.count();
        CONSOLE.shoot(page, "waitlist-offers");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        offers.first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
                .click();
        assertThat(page.locator("main .notice.done")).containsText("was taken back");
        assertThat(offers).hasCount(before - 1);
    }

    private static void cancel(Page page) {
        Locator first = page.locator(".waiting").first();
        String name = first.locator("h3").textContent();
        first.locator(".cancel").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-confirm-dialog")).containsText("wait no longer");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Cancel the wait").setExact(true))
                .click();
        assertThat(page.locator("main .notice.done")).containsText(name + " waits no longer.");
    }

    private static void choose(Page page, String field, String option) {
        page.locator(field).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static void enter(Page page, String field, String value) {
        page.locator(field + " input").fill(value);
        page.keyboard().press("Tab");
    }
}
