package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A facility's look is changed, seen before and after it is saved, and by whoever comes next. */
class BrandingTest {

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    private static byte[] logo() throws IOException {
        BufferedImage image = new BufferedImage(240, 80, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xb45309));
        pen.fillRoundRect(0, 0, 240, 80, 40, 40);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static void choose(Page page, String field, String name, String type, byte[] content) {
        page.locator("." + field + " vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, type, content));
    }

    @Test
    void aBrandIsEditedWithAPreviewRefusedAtItsFieldsSavedAndSeenByEverybody() throws IOException {
        Page page = CONSOLE.openAs("admin@lakeshore.example", "lakeshore");
        page.navigate(CONSOLE.url("lakeshore.localhost", "/branding"));
        page.locator(".brand-preview .panel.dark").waitFor();
        assertThat(CONSOLE.barriers(page)).isEmpty();

        page.locator("#branding-primary input").fill("#ffee00");
        assertThat(page.locator(".branding-preview .hint")).containsText("lighter or darker");
        page.locator(".css-field textarea").fill(".page-head h1 {\n  position: fixed;\n}");
        assertThat(page.locator(".css-field [slot=error-message]")).containsText("Line 2, column 3");
        choose(page, "logo", "logo.png", "image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".logo .refusal")).containsText("SVG files can carry scripts");
        page.locator(".css-field textarea").fill(".page-head h1 { letter-spacing: 1px; color: #b45309 }");
        choose(page, "logo", "logo.png", "image/png", logo());
        page.locator(".logo img:not([hidden])").waitFor();
        page.locator("vaadin-text-field").first().locator("input").fill("Lakeshore <b>Center</b>");
        page.locator("#save-branding").click();
        assertThat(page.locator(".notice")).containsText("Saved");
        CONSOLE.shoot(page, "branding");

        Page visitor = CONSOLE.open();
        visitor.navigate(CONSOLE.url("lakeshore.localhost", "/login"));
        assertThat(visitor.locator("h1").first()).hasText("Lakeshore <b>Center</b>");
        visitor.locator("img.mark[src='/brand/logo']").waitFor();
        assertThat(visitor.evaluate("document.querySelector('img.mark').naturalWidth"))
                .isEqualTo(240);
        CONSOLE.shoot(visitor, "branding-login");

        page.reload();
        assertThat(page.locator(".page-head h1")).hasCSS("letter-spacing", "1px");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "branding-dark");
    }

    @Test
    void aDomainIsClaimedToldHowToProveItAndRemoved() {
        Page page = CONSOLE.openAs("admin@highpine.example", "highpine");
        page.navigate(CONSOLE.url("highpine.localhost", "/branding"));
        page.locator(".domain-section").waitFor();
        assertThat(page.locator(".domains .none")).isVisible();
        page.locator(".domain-add input").fill("https://no.domain");
        page.locator("#add-domain").press("Enter");
        assertThat(page.locator(".domain-add [slot=error-message]")).containsText("is no domain name");
        page.locator(".domain-add input").fill("plan.highpine.example");
        page.locator("#add-domain").press("Enter");
        assertThat(page.locator(".domain")).containsText("_ihosi.plan.highpine.example");
        assertThat(page.locator(".domain .badge")).hasText("not proved yet");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "branding-domain");
        page.locator(".domain-head vaadin-button").last().click();
        page.getByRole(com.microsoft.playwright.options.AriaRole.ALERTDIALOG)
                .getByText("Remove", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".domains .none")).isVisible();
    }

    @Test
    void whoDoesNotManageTheFacilityIsTold() {
        Page page = CONSOLE.openAs("scheduler@riverbend.example", "riverbend");
        assertThat(page.locator("vaadin-side-nav-item[path='branding']")).hasCount(0);
        page.navigate(CONSOLE.url("riverbend.localhost", "/branding"));
        page.locator(".nothing-here").waitFor();
        assertThat(page.locator("#save-branding")).hasCount(0);
    }
}
