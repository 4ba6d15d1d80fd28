package com.ihosi.ui.api;

import com.ihosi.planner.FieldException;
import com.ihosi.ui.problem.ProblemType;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;

/**
 * What is wrong with one value of a request.
 *
 * @param field as in the request, such as {@code patientPreferences.maxWaitDays}
 */
record FieldProblem(String field, String message) {

    static ProblemDetail of(FieldException refused) {
        return of(refused.refusals().stream()
                .map(each -> new FieldProblem(each.field(), each.message()))
                .toList());
    }

    static ProblemDetail of(String field, String message) {
        return of(List.of(new FieldProblem(field, message)));
    }

    private static ProblemDetail of(List<FieldProblem> errors) {
        ProblemDetail problem = ProblemType.INVALID.with(
                errors.stream().map(FieldProblem::message).distinct().collect(Collectors.joining(" ")));
        problem.setProperty("errors", errors);
        return problem;
    }
}
