package com.ihosi.ui.api;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.UnknownFacilityException;
import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place where what was thrown becomes an answer of the API. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    /** Failures of pages stay as they are. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Exception failure, HttpServletRequest request) throws Exception {
        if (!Problems.areWanted(request)) {
            throw failure;
        }
        ProblemDetail problem = problem(failure);
        HttpHeaders headers = failure instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail problem(Exception failure) {
        return switch (failure) {
            case ProblemException ours -> ours.getBody();
            case FieldException refused -> FieldProblem.of(refused);
            case NotFoundException refused -> of(ProblemType.NOT_FOUND, refused);
            case UnknownFacilityException refused -> of(ProblemType.UNKNOWN_FACILITY, refused);
            case NotAllowedException refused -> of(ProblemType.NOT_ALLOWED, refused);
            case StaleException refused -> of(ProblemType.STALE, refused);
            case PlannerException refused -> of(ProblemType.REFUSED, refused);
            case HttpMessageNotReadableException unread -> JsonProblem.of(unread);
            case MethodArgumentTypeMismatchException wrong
            when wrong.getParameter().hasParameterAnnotation(PathVariable.class) ->
                ProblemType.NOT_FOUND.with(ProblemType.NOT_FOUND.title() + ".");
            case MethodArgumentTypeMismatchException wrong ->
                FieldProblem.of(wrong.getName(), JsonProblem.sentence(kind(wrong.getParameter())));
            case MissingServletRequestParameterException missing ->
                FieldProblem.of(missing.getParameterName(), Bodies.MISSING);
            case MissingRequestValueException missing ->
                ProblemType.INVALID.with(String.valueOf(missing.getBody().getDetail()));
            case ErrorResponse known -> {
                ProblemType type = ProblemType.of(known.getStatusCode());
                yield type.with(type.title() + ".");
            }
            default -> failed(failure);
        };
    }

    private static Class<?> kind(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType();
    }

    private static ProblemDetail of(ProblemType type, PlannerException refused) {
        return type.with(String.valueOf(refused.getMessage()));
    }

    /** Nothing of what failed is told but a number by which the log is searched. */
    private static ProblemDetail failed(Exception failure) {
        UUID incident = UUID.randomUUID();
        LOG.error("A request of the API failed, incident {}.", incident, failure);
        ProblemDetail problem = ProblemType.FAILURE.with(
                "The request failed. Who runs the installation finds it as incident %s.".formatted(incident));
        problem.setProperty("incident", incident);
        return problem;
    }
}
