package com.ihosi.ui.api;

import com.ihosi.ui.problem.ProblemType;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What problems look like, for the API's description. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema<?> of() {
        Schema<?> problem = new ObjectSchema()
                .description("A problem after RFC 9457.")
                .addProperty(
                        "type", new StringSchema()._enum(types()).description("Programs go by it; it never changes:"))
                .addProperty("title", new StringSchema().description("The same for each type."))
                .addProperty("status", new IntegerSchema().description("The same as the answer's."))
                .addProperty("detail", new StringSchema().description("One sentence for people."))
                .addProperty("instance", new StringSchema().description("What was asked for."))
                .addProperty("errors", errors())
                .addProperty("line", new IntegerSchema().description("With malformed: where the JSON breaks."))
                .addProperty("column", new IntegerSchema().description("With malformed: where in the line."))
                .addProperty(
                        "obstacle",
                        new StringSchema().description("With conflict and not-bookable: what is in the way."))
                .addProperty(
                        "alternatives",
                        new ArraySchema()
                                .items(new Schema<>().$ref("Slot"))
                                .description("With conflict and not-bookable: up to three times to offer instead."))
                .addProperty("remaining", remaining())
                .addProperty(
                        "incident",
                        new StringSchema().format("uuid").description("With failure: by what the log is searched."));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private static Schema<?> errors() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema().example("appointmentTypeId"))
                .addProperty("message", new StringSchema().example("It must be given."));
        error.setRequired(List.of("field", "message"));
        return new ArraySchema().items(error).description("With invalid: what is wrong with which value.");
    }

    private static Schema<?> remaining() {
        Schema<?> work = new ObjectSchema()
                .addProperty("kind", new StringSchema()._enum(List.of("duty", "appointment")))
                .addProperty("start", new DateTimeSchema())
                .addProperty("end", new DateTimeSchema());
        work.setRequired(List.of("kind", "start", "end"));
        return new ArraySchema().items(work).description("With remaining-work: what there is to do.");
    }

    private static List<String> types() {
        return Arrays.stream(ProblemType.values())
                .map(type -> type.uri().toString())
                .collect(Collectors.toList());
    }
}
