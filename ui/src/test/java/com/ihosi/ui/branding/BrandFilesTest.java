package com.ihosi.ui.branding;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.brand.Branding;
import com.ihosi.planner.brand.Brandings;
import com.ihosi.planner.brand.Picture;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.ui.api.ApiClient;
import com.ihosi.ui.api.ApiClient.Answer;
import com.ihosi.ui.api.RunningApi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What everybody gets who comes to a facility's address, and what of it could do harm. */
class BrandFilesTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String SCRIPT = "High Pine <script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    private Brandings brandings;
    private Facility.Id highpine;
    private Brandings.Kept before;

    BrandFilesTest() {
        this.brandings = API.bean(Brandings.class);
        this.highpine = API.facility("highpine").id();
        this.before = brandings.get(highpine);
    }

    @BeforeEach
    void remember() {
        before = brandings.get(highpine);
    }

    @AfterEach
    void takeBack() {
        change(new Branding(before.name(), before.colours(), ""), Optional.empty());
    }

    private void change(Branding wanted, Optional<Picture> logo) {
        brandings.change(
                new Actor.CommandLine(),
                highpine,
                brandings.get(highpine).version(),
                wanted,
                Map.of(Picture.Use.LOGO, new Brandings.Change(logo)));
    }

    private static Picture picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", png);
        return Picture.of(Picture.Use.LOGO, png.toByteArray());
    }

    @Test
    void picturesAndStylesAreThoseOfTheAddressAndKeptByTheirVersion() throws IOException {
        change(new Branding("High Pine", before.colours(), "h1 { color: #123456 }"), Optional.of(picture()));
        long version = brandings.get(highpine).version();
        ApiClient visitor = API.at("highpine.localhost");

        Answer logo = visitor.get("/brand/logo?v=" + version);
        assertThat(logo.header("Content-Type")).isEqualTo("image/png");
        assertThat(logo.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(visitor.get("/brand/logo").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(visitor.get("/brand/logo?v=" + (version - 1)).header("Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(visitor.with("If-None-Match", logo.header("ETag"))
                        .get("/brand/logo")
                        .status())
                .isEqualTo(304);
        assertThat(visitor.get("/brand/style.css?v=" + version).text()).contains("#outlet h1 { color: #123456");
        assertThat(visitor.get("/login").text())
                .contains(
                        "/brand/style.css?v=" + version,
                        "/brand/favicon?v=" + version,
                        "--facility-primary:light-dark(");

        assertThat(API.at("riverbend.localhost").get("/brand/logo").header("Location"))
                .endsWith("/ihosi/mark.svg");
        assertThat(API.at("riverbend.localhost").get("/brand/style.css").text()).isEmpty();
        assertThat(API.at("localhost").get("/brand/style.css").status()).isEqualTo(404);
    }

    @Test
    void aNameIsTextWhereverItStands() {
        change(new Branding(SCRIPT, before.colours(), ""), Optional.empty());
        ApiClient visitor = API.at("highpine.localhost");
        for (String path : new String[] {"/login", "/offer/nothing", "/enter", "/api/docs", "/nothing"}) {
            assertThat(visitor.get(path).text()).as(path).doesNotContain("<script>alert", "<img src=x");
        }
        Answer stranger = visitor.loggedIn("manager@riverbend.example").get("/roster");
        assertThat(stranger.text()).contains("High Pine &lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
        ApiClient group = API.at("localhost").loggedIn("group@riverbend.example");
        assertThat(group.get("/home").text()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void stylesThatCameInUncheckedAreNotServed() {
        API.bean(Database.class)
                .run(
                        new PlatformScope(),
                        sql -> sql.execute(
                                "update facility set custom_css = ? where id = ?",
                                "body { position: fixed; background: url(//evil.example) }",
                                highpine.value()));
        Answer styles = API.at("highpine.localhost").get("/brand/style.css");
        assertThat(styles.status()).isEqualTo(200);
        assertThat(styles.text()).isEmpty();
    }

    @Test
    void aScriptNeverGetsIntoTheTokensOfTheFirstPaint() {
        Answer page = API.at("highpine.localhost").get("/login");
        assertThat(page.text()).doesNotContain("onload", "javascript:");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self' 'nonce-");
    }
}
