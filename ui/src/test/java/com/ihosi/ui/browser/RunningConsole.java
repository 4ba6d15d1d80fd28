package com.ihosi.ui.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.ihosi.ui.IhosiPlanner;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * The whole product with its embedded PostgreSQL and the demo data, and a browser in front of it. Without a browser the
 * tests are skipped, on the build server they fail.
 */
final class RunningConsole implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final int PATIENCE_MILLIS = 30_000;

    /** What stands where a key has no text. */
    private static final Pattern MISSING_TEXT = Pattern.compile("\\[[a-z][\\w-]*(\\.[\\w-]+)+]");

    private static final Path SHOTS = Path.of("target", "screenshots");

    private final List<String> more;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();
    private Optional<ConfigurableApplicationContext> application = Optional.empty();
    private Optional<Path> data = Optional.empty();

    /** @param more configuration beside the usual, such as {@code --spring.mail.port=25} */
    RunningConsole(String... more) {
        this.more = List.of(more);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path executable = findBrowser().orElseGet(RunningConsole::withoutBrowser);
        Path folder = Files.createTempDirectory("ihosi-browser-test");
        data = Optional.of(folder);
        application = Optional.of(new SpringApplicationBuilder(IhosiPlanner.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--ihosi.data=" + folder,
                                        "--ihosi.demo=true",
                                        "--ihosi.night=off"),
                                more.stream())
                        .toArray(String[]::new)));
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Optional.of(started);
        browser = Optional.of(started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox"))));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
        application.ifPresent(ConfigurableApplicationContext::close);
        if (data.isPresent()) {
            FileSystemUtils.deleteRecursively(data.get());
        }
    }

    /** Whatever a journey did: no page has tried what its policy forbids, and no script has failed. */
    @Override
    public void afterEach(ExtensionContext context) {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        Assertions.assertEquals(List.of(), heard, "complaints of the browser");
    }

    private Page listening(Page page) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** A fresh browser window of a laptop's size, in English. */
    Page open() {
        return open("en-GB", 1440, 900);
    }

    /** A fresh browser window in a language and of a size in pixels. */
    Page open(String language, int width, int height) {
        BrowserContext window = browser.orElseThrow()
                .newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return listening(window.newPage());
    }

    /** A window in which somebody has logged in at a facility and sees the roster. */
    Page openAs(String person, String facility) {
        Page page = open();
        logIn(page, facility + ".localhost", person);
        page.locator("#week-title").waitFor();
        return page;
    }

    /** Fills in and sends the log-in form. */
    void logIn(Page page, String host, String person) {
        page.navigate(url(host, "/login"));
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill("riverbend-demo");
        page.locator("vaadin-login-form vaadin-button").first().click();
    }

    /** A part of the product, to arrange what the console has no button for. */
    <T> T part(Class<T> type) {
        return application.orElseThrow().getBean(type);
    }

    /** The address of a path at a host of this product. */
    String url(String host, String path) {
        Environment environment = application.orElseThrow().getEnvironment();
        return "http://%s:%s%s".formatted(host, environment.getRequiredProperty("local.server.port"), path);
    }

    /** Keeps a picture of the page for whoever looks at the build. */
    void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    /** What makes the page hard to use for people with disabilities, the serious and critical of it; and texts that are missing. */
    List<String> barriers(Page page) {
        // What lies behind a dialog is hidden until a moment after it has closed.
        page.waitForFunction(
                "() => !document.querySelector('#outlet[aria-hidden]') || document.querySelector('[opened]') !== null");
        Stream<String> missing =
                MISSING_TEXT.matcher(page.innerText("body")).results().map(found -> "no text: " + found.group());
        Stream<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(RunningConsole::describe);
        return Stream.concat(missing, violations).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    private static Optional<Path> findBrowser() {
        return Stream.concat(Stream.ofNullable(System.getProperty("ihosi.browser")), BROWSERS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path withoutBrowser() {
        String message = "No browser was found, so the console is not tested in one. Install Debian's chromium.";
        if ("true".equals(System.getenv("CI"))) {
            return Assertions.fail(message);
        }
        System.out.println(message);
        return Assumptions.abort(message);
    }
}
