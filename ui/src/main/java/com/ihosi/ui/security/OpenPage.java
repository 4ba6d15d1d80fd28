package com.ihosi.ui.security;

import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.text.Languages;
import com.ihosi.ui.text.Texts;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Tells people on a page that is open in their browser why it stops; what they entered stays before their eyes until they have read it. */
final class OpenPage {

    private static final String KIND = "v-r";
    private static final String TALK = "uidl";

    private OpenPage() {}

    /** Whether it is an open page that asks, which would not understand a page for an answer. */
    static boolean asks(HttpServletRequest request) {
        return TALK.equals(request.getParameter(KIND));
    }

    /** Answers with the words of a plain page of that key, the facility's name put into them. */
    static void tell(HttpServletRequest request, HttpServletResponse response, String key, Facility facility)
            throws IOException {
        Locale language = Languages.of(request, Optional.of(facility.language()));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(VaadinService.createCriticalNotificationJSON(
                        Texts.text(language, "page." + key + ".title", facility.name()),
                        Texts.text(language, "page." + key + ".text", facility.name()),
                        null,
                        null));
    }
}
