package com.ihosi.ui.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which language a visitor is spoken to in: the one chosen before, the browser's, the facility's, English. */
public final class Languages {

    private static final String COOKIE = "language";
    private static final Duration KEPT = Duration.ofDays(365);

    private Languages() {}

    /** The language for the one who sent the request. */
    public static Locale of(HttpServletRequest request, Optional<Locale> facility) {
        return findChosen(request)
                .or(() -> findWanted(Collections.list(request.getLocales())))
                .orElseGet(() -> Texts.nearest(facility.orElse(null)));
    }

    /** Remembers a choice in the visitor's browser. */
    public static void choose(Locale language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, language.toLanguageTag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<Locale> findChosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> findSpoken(Locale.forLanguageTag(cookie.getValue())));
    }

    private static Optional<Locale> findWanted(List<Locale> wanted) {
        return wanted.stream().flatMap(locale -> findSpoken(locale).stream()).findFirst();
    }

    private static Optional<Locale> findSpoken(Locale wanted) {
        Locale nearest = Texts.nearest(wanted);
        return nearest.getLanguage().equals(wanted.getLanguage()) ? Optional.of(nearest) : Optional.empty();
    }
}
