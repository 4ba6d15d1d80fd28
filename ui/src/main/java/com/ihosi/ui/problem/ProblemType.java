package com.ihosi.ui.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The kinds of problems; programs tell them apart by their URI, which never changes. */
public enum ProblemType {
    MALFORMED(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Log in or send a token that works"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "A right is missing"),
    FOREIGN_PAGE(HttpStatus.FORBIDDEN, "The request may come from a foreign page"),
    STRANGER(HttpStatus.FORBIDDEN, "Not a member of this facility"),
    CLOSED_FACILITY(HttpStatus.FORBIDDEN, "The facility is not open"),
    UNKNOWN_FACILITY(HttpStatus.NOT_FOUND, "No facility has this address"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing here"),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED, "The method does not fit the address"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer is JSON"),
    CONFLICT(HttpStatus.CONFLICT, "The time is taken"),
    OFFER_OVER(HttpStatus.CONFLICT, "The offer can be answered no longer"),
    REMAINING_WORK(HttpStatus.CONFLICT, "There is still work to do"),
    STALE(HttpStatus.PRECONDITION_FAILED, "Somebody changed it meanwhile"),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The request's body must be JSON"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "Values are not valid"),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "That is not possible"),
    NOT_BOOKABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The time cannot be booked"),
    FAILURE(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong");

    private static final String BEGINNING = "urn:ihosi:problem:";

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The status it is answered with. */
    public HttpStatus status() {
        return status;
    }

    /** What it is, the same each time. */
    public String title() {
        return title;
    }

    /** By what programs know it. */
    public URI uri() {
        return URI.create(BEGINNING + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A problem of this type; the sentence says what is wrong this time. */
    public ProblemDetail with(String sentence) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(uri());
        problem.setTitle(title);
        problem.setDetail(sentence);
        return problem;
    }

    /** The most general type of a status that the framework answers with. */
    public static ProblemType of(HttpStatusCode status) {
        ProblemType general = status.is4xxClientError() ? MALFORMED : FAILURE;
        return switch (status.value()) {
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            default ->
                Arrays.stream(values())
                        .filter(type -> type.status.isSameCodeAs(status))
                        .findFirst()
                        .orElse(general);
        };
    }
}
