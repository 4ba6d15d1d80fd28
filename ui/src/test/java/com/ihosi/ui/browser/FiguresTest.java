package com.ihosi.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was counted, as a manager and as a super admin see it. */
class FiguresTest {

    @RegisterExtension
    static final RunningConsole CONSOLE = new RunningConsole();

    @Test
    void aManagerComparesWeeksDrawsAFigureAndTakesTheFileAlong() throws IOException {
        Page page = CONSOLE.openAs("manager@lakeshore.example", "lakeshore");
        page.navigate(CONSOLE.url("lakeshore.localhost", "/figures"));
        assertThat(page.locator("#headline-UTILISATION .value")).containsText("%");
        assertThat(CONSOLE.barriers(page)).isEmpty();
        page.locator("#headline-NO_SHOW_RATE").click();
        assertThat(page.locator(".figure-chart")).hasAttribute("aria-label", Pattern.compile("No-shows.*"));
        page.locator(".figure-picture summary").click();
        assertThat(page.locator("#figure-parts tbody tr")).hasCount(28);
        Download file = page.waitForDownload(() -> page.locator("#figure-file").click());
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines.getFirst()).endsWith("part,name,figure,unit,value");
        assertThat(lines).anyMatch(line -> line.startsWith("day,") && line.contains("no_show_rate,share,0."));
        assertThat(lines).noneMatch(line -> line.contains("Riverbend"));
        CONSOLE.shoot(page, "figures");
    }

    @Test
    void aSuperAdminSeesFacilitiesSideBySideAndAManagerDoesNot() {
        Page page = CONSOLE.open();
        CONSOLE.logIn(page, "localhost", "super@riverbend.example");
        assertThat(page.locator("#figure-facilities tbody tr")).hasCount(3);
        assertThat(CONSOLE.barriers(page)).isEmpty();
        CONSOLE.shoot(page, "system");
        Page other = CONSOLE.openAs("manager@lakeshore.example", "lakeshore");
        String file = "/export/facilities.csv?first=2026-11-01&last=2026-11-02";
        assertThat(other.evaluate("file => fetch(file).then(answer => answer.status)", file))
                .isEqualTo(403);
        other.navigate(CONSOLE.url("lakeshore.localhost", "/system"));
        assertThat(other.locator("#figure-facilities")).hasCount(0);
    }
}
