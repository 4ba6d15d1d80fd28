package com.ihosi.ui.facility;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** A request whose session, from its first moment on, is good at one address only. */
final class BoundSession extends HttpServletRequestWrapper {

    private static final String PLACE = BoundSession.class.getName();

    private final String place;

    BoundSession(HttpServletRequest request, String place) {
        super(request);
        this.place = place;
    }

    /** Whether a request brings a session that was begun at another address. */
    static boolean isForeign(HttpServletRequest request, String place) {
        HttpSession session = request.getSession(false);
        return session != null && !place.equals(session.getAttribute(PLACE));
    }

    @Override
    public HttpSession getSession() {
        return bind(super.getSession());
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        HttpSession session = super.getSession(create);
        return session == null ? null : bind(session);
    }

    private HttpSession bind(HttpSession session) {
        if (session.getAttribute(PLACE) == null) {
            session.setAttribute(PLACE, place);
        }
        return session;
    }
}
