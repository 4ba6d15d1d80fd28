package com.ihosi.ui.api;

import com.ihosi.ui.problem.ProblemType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's description says beside its operations: how to be let in, and what problems look like. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TEXT = """
            Search and book appointments, and read what is needed for that.

            **Address.** Requests go to a facility's own address, `https://SLUG.DOMAIN/api/…`; the address alone says which facility \
            they are about. Where a body may name a `facilityId`, it is one where you have the same rights.

            **Access.** Send a personal token, made in the console under your name, as `Authorization: Bearer KEY`. \
            The console's own session works too; changes then need the header `X-Requested-With` with any value.

            **Times.** Answers give date and time with the offset of the facility's clock. Send them with an offset; without one \
            they are read on the facility's clock, and refused where a clock change leaves them out or shows them twice.

            **Versions.** Answers about one appointment carry its version as `ETag`. Send it back as `If-Match`, \
            and nothing is changed that somebody else changed meanwhile (412).

            **Problems.** What is refused is said after RFC 9457; programs go by `type`. Values that are not valid stand in `errors`, \
            each with its field. A time that somebody else has taken is a 409 with up to three `alternatives`.
            """;

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";
    private static final String SESSION = "session";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("iHosi Planner").version("2").description(TEXT))
                .servers(List.of(new Server().url("/").description("the facility of this address")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal token."))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")
                                        .description("The console's session; changes need X-Requested-With.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }

    /** What every operation may answer; what an operation says itself stays. */
    @Bean
    OpenApiCustomizer problems() {
        return description -> {
            description.getComponents().addSchemas(PROBLEM, problem());
            description.getPaths().values().forEach(path -> path.readOperations()
                    .forEach(ApiDescription::addProblems));
        };
    }

    private static void addProblems(Operation operation) {
        for (ProblemType type : List.of(
                ProblemType.MALFORMED, ProblemType.UNAUTHENTICATED, ProblemType.NOT_ALLOWED, ProblemType.INVALID)) {
            operation
                    .getResponses()
                    .computeIfAbsent(
                            String.valueOf(type.status().value()), code -> new ApiResponse().description(type.title()));
        }
        operation.getResponses().forEach((code, answer) -> {
            if (code.startsWith("4")) {
                answer.setContent(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref(PROBLEM))));
            }
        });
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema().example("appointmentTypeId"))
                .addProperty("message", new StringSchema().example("It must be given."));
        return new ObjectSchema()
                .description("A problem after RFC 9457.")
                .addProperty("type", new StringSchema()._enum(types()))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("One sentence for people."))
                .addProperty(
                        "errors",
                        new ArraySchema().items(error).description("With invalid: what is wrong with which value."))
                .addProperty(
                        "obstacle",
                        new StringSchema().description("With conflict and not-bookable: what is in the way."))
                .addProperty(
                        "alternatives",
                        new ArraySchema()
                                .items(new Schema<>().$ref("Slot"))
                                .description("With conflict and not-bookable: up to three times to offer instead."));
    }

    private static List<String> types() {
        return Arrays.stream(ProblemType.values())
                .map(type -> type.uri().toString())
                .collect(Collectors.toList());
    }
}
