package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done to appointments when a condition holds. */
class RulesTest {

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void aRuleIsBegunWithAnExampleRefusedWithItsPlaceTriedSwitchedOnByKeyboardAndDeleted() {
        Page page = CONSOLE.openAs("manager@highpine.example", "highpine");
        page.navigate(CONSOLE.url("highpine.localhost", "/rules"));
        assertThat(page.locator(".sections .none")).containsText("There is none yet.");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#rule-examples vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("A break after new patients"))
                .click();
        Locator condition = page.locator("#rule-condition textarea");
        condition.fill("new_patient &&\n  wekday == 'monday'");
        page.keyboard().press("Tab");
        assertThat(page.locator("#rule-condition"))
                .containsText("Line 2, column 3: there is nothing called wekday. Did you mean weekday?");
        condition.fill("new_patient");
        page.locator("#rule-facts vaadin-details-summary").click();
        page.locator("#rule-facts .fact").getByText("minutes").first().click();
        assertThat(condition).hasValue("new_patient && minutes > 30");
        page.locator("#rule-after input").fill("241");
        page.locator("#confirm").click();
        assertThat(page.locator("#rule-after")).containsText("must be 0 to 240 minutes");
        page.locator("#rule-after input").fill("20");
        page.locator("#try-rule").click();
        assertThat(page.locator(".rule-trial")).containsText("would have kept more time free");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "rule-tried-1440");
        page.locator("#confirm").click();
        assertThat(page.locator(".notice.done")).containsText("is kept and switched off");
        switchOnByKeyboard(page);
        page.setViewportSize(820, 1180);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "rules-820");
        page.locator(".rule-row vaadin-button.delete").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Delete").setExact(true))
                .click();
        assertThat(page.locator(".sections .none")).isVisible();
    }

    /** The box changes only once it is confirmed what the rule would have done. */
    private static void switchOnByKeyboard(Page page) {
        Locator box = page.locator(".rule-row input[type=checkbox]");
        box.focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".rule-trial")).containsText("It would have held for");
        assertThat(box).not().isChecked();
        page.locator("#confirm").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.done")).containsText("is on. It holds for every booking from now on.");
        assertThat(page.locator(".rule-row input[type=checkbox]")).isChecked();
    }
}
