package com.ihosi.ui.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that got no further than a filter. */
public final class Problems {

    private static final String API = "/api/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private Problems() {}

    /** Whether a program asks, which wants a problem where people want a page. */
    public static boolean areWanted(HttpServletRequest request) {
        return areWanted(request.getRequestURI());
    }

    /** Whether it is a program that asks for this path. */
    public static boolean areWanted(String path) {
        return path.startsWith(API);
    }

    /** Answers with a problem. */
    public static void send(HttpServletResponse response, ProblemType type, String sentence) throws IOException {
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write(JSON.writeValueAsString(type.with(sentence)));
    }
}
