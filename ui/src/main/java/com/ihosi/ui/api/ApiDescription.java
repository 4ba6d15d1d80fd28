package com.ihosi.ui.api;

import com.ihosi.ui.problem.ProblemType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

            **Versions.** Answers about one appointment carry its version as `ETag`, all others as `version`. Send it back as \
            `If-Match`, and nothing is changed that somebody else changed meanwhile (412).

            **Problems.** What is refused is said after RFC 9457; programs go by `type`. Values that are not valid stand in `errors`, \
            each with its field; a field that does not exist is one of them. A time that somebody else has taken is a 409 with up to \
            three `alternatives`.
            """;

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";
    private static final String SESSION = "session";

    /** In the order in which they are read. */
    private static final List<String> CHAPTERS = List.of(
            "Scheduling",
            "Holds",
            "Appointments",
            "Series",
            "Conflicts",
            "Waitlist",
            "Overbooking",
            "Doctors",
            "Registry");

    private static final List<String> VERSIONED = List.of("/Appointment", "/AppointmentType");

    private static final Map<String, String> HEADERS = Map.of(
            Versions.IF_MATCH,
            "The version that was seen, as in \"3\": 412 if it is another one by now. Left out, it may be any.",
            "Idempotency-Key",
            "1 to 200 characters, new for each request; the same again within two days is answered alike.");

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

    /** What every operation may answer and be sent; what an operation says itself stays. */
    @Bean
    OpenApiCustomizer operations() {
        return description -> {
            description.getComponents().addSchemas(PROBLEM, ProblemSchema.of());
            description.getTags().sort(Comparator.comparingInt(tag -> CHAPTERS.indexOf(tag.getName())));
            Paths sorted = new Paths();
            new TreeMap<>(description.getPaths()).forEach(sorted::addPathItem);
            sorted.forEach((path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
            description.setPaths(sorted);
        };
    }

    private static void complete(String path, Operation operation) {
        addProblems(path, operation.getResponses());
        operation.getResponses().forEach(ApiDescription::addHeaders);
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(HEADERS.get(parameter.getName())));
    }

    private static void addProblems(String path, ApiResponses answers) {
        Stream<ProblemType> always = Stream.of(
                ProblemType.MALFORMED, ProblemType.UNAUTHENTICATED, ProblemType.NOT_ALLOWED, ProblemType.INVALID);
        Stream<ProblemType> named = path.contains("{") ? Stream.of(ProblemType.NOT_FOUND) : Stream.empty();
        Stream.concat(always, named)
                .forEach(type ->
                        answers.computeIfAbsent(String.valueOf(type.status().value()), code -> new ApiResponse()
                                .description(type.title() + ".")));
        answers.putIfAbsent(ApiResponses.DEFAULT, new ApiResponse().description("What else is refused or fails."));
        answers.forEach((code, answer) -> {
            if (!code.startsWith("2")) {
                answer.setContent(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref(PROBLEM))));
            }
        });
    }

    private static void addHeaders(String code, ApiResponse answer) {
        if (!code.startsWith("2") || answer.getContent() == null) {
            return;
        }
        answer.getContent().values().stream()
                .flatMap(content -> Stream.ofNullable(content.getSchema().get$ref()))
                .forEach(reference -> {
                    if (VERSIONED.stream().anyMatch(reference::endsWith)) {
                        answer.addHeaderObject("ETag", header("Its version."));
                    }
                    if (code.equals("201")) {
                        answer.addHeaderObject("Location", header("Where it is."));
                    }
                });
    }

    private static Header header(String text) {
        return new Header().description(text).schema(new StringSchema());
    }
}
