package com.ihosi.ui.facility;

import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.text.Languages;
import com.ihosi.ui.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/** A small page that needs no session and no script: a heading, a sentence and perhaps a way on. */
public final class PlainPage {

    private static final String FORM = read("/plain-page.html");

    private PlainPage() {}

    /** Answers with the page of a key: {@code page.KEY.title} and {@code page.KEY.text}, the name put into both. */
    public static void send(
            HttpServletRequest request, HttpServletResponse response, int status, String key, String name, String more)
            throws IOException {
        Optional<Facility> facility = CurrentFacility.find(request);
        Locale language = Languages.of(request, facility.map(Facility::language));
        String title = escape(Texts.text(language, "page." + key + ".title", name));
        String text = escape(Texts.text(language, "page." + key + ".text", name));
        String brand = facility.map(Facility::colours).map(Brand::css).orElse("");
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(FORM.replace("{language}", language.toLanguageTag())
                        .replace("{title}", title)
                        .replace("{brand}", brand)
                        .replace("{mark}", facility.isPresent() ? "/brand/logo" : "/ihosi/mark.svg")
                        .replace("{icon}", facility.isPresent() ? "/brand/favicon" : "/ihosi/mark.svg")
                        .replace("{text}", text)
                        .replace("{more}", more));
    }

    /** A link that looks like a button. */
    public static String link(String href, String text) {
        return "<a class=\"way\" href=\"%s\">%s</a>".formatted(escape(href), escape(text));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String read(String name) {
        try (InputStream page = PlainPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
