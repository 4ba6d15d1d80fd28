package com.ihosi.ui.facility;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie that carries a session. */
final class SessionCookie {

    private static final String USUAL = "JSESSIONID";

    private SessionCookie() {}

    /** Has the browser forget it; the session itself goes on where it belongs. */
    static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        String name = Optional.ofNullable(
                        request.getServletContext().getSessionCookieConfig().getName())
                .orElse(USUAL);
        Cookie cookie = new Cookie(name, "");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }
}
