package com.ihosi.ui.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;

/** A problem that is worded already. */
public final class ProblemException extends ErrorResponseException implements ErrorResponse {

    private static final long serialVersionUID = 1L;

    /** Answers with it. */
    public ProblemException(ProblemDetail problem, Throwable cause) {
        super(HttpStatusCode.valueOf(problem.getStatus()), problem, cause);
    }

    @Override
    public HttpHeaders getHeaders() {
        return HttpHeaders.EMPTY;
    }
}
