package com.ihosi.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What the API says of itself is all of it. */
class ApiDescriptionTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/(\\w+)");

    private final JsonNode description =
            API.at("riverbend.localhost").get("/api/openapi.json").json();

    /** Something that can be asked for. */
    private record Operation(String name, String path, JsonNode says) {

        Stream<Map.Entry<String, JsonNode>> answers() {
            return says.at("/responses").properties().stream();
        }

        boolean takes(String parameter) {
            return says.at("/parameters")
                    .valueStream()
                    .anyMatch(each -> each.at("/name").asString().equals(parameter));
        }
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        description.at("/paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> all.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        path.getKey(),
                        method.getValue()))));
        return all;
    }

    @Test
    void everyWayIntoTheApiIsDescribed() {
        assertThat(operations().stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(API.operations())
                .contains(
                        "POST /api/v2/scheduling/suggest-slots",
                        "GET /api/doctors/{id}/facilities",
                        "POST /api/doctors/{id}/facilities",
                        "DELETE /api/doctors/{id}/facilities",
                        "GET /api/doctors/{id}/appointments/all-facilities");
    }

    @Test
    void everyOperationSaysWhatItDoesTakesAndAnswers() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.says().at("/summary").asString()).isNotBlank();
            assertThat(operation.says().at("/tags").size()).isOne();
            assertThat(operation.answers().filter(answer -> answer.getKey().startsWith("2")))
                    .singleElement()
                    .satisfies(good -> assertThat(good.getKey().equals("204")
                                    || good.getValue()
                                            .at("/content/application~1json/schema")
                                            .isObject())
                            .as(operation.name())
                            .isTrue());
            JsonNode body = operation.says().at("/requestBody");
            assertThat(body.isMissingNode()
                            || body.at("/content/application~1json/schema/$ref").isString())
                    .as(operation.name())
                    .isTrue();
            assertThat(operation.says().at("/parameters").valueStream())
                    .filteredOn(parameter -> parameter.at("/in").asString().equals("header"))
                    .allSatisfy(parameter ->
                            assertThat(parameter.at("/description").asString()).isNotBlank());
        });
    }

    @Test
    void everyOperationNamesTheProblemsThatItMayAnswer() {
        assertThat(operations()).allSatisfy(operation -> {
            List<String> refused = operation
                    .answers()
                    .filter(answer -> !answer.getKey().startsWith("2"))
                    .peek(answer -> assertThat(answer.getValue()
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asString())
                            .isEqualTo(PROBLEM))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(refused).contains("400", "401", "403", "422", "default");
            assertThat(refused.contains("404") || !operation.path().contains("{"))
                    .as(operation.name())
                    .isTrue();
            assertThat(refused.contains("412")).as(operation.name()).isEqualTo(operation.takes("If-Match"));
        });
    }

    @Test
    void everyBodyThatIsNamedIsDescribedAndNoOther() {
        Matcher matcher = REFERENCE.matcher(description.toString());
        TreeSet<String> named = new TreeSet<>();
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        assertThat(description.at("/components/schemas").propertyNames()).containsExactlyInAnyOrderElementsOf(named);
        assertThat(description
                        .at("/components/schemas/Problem/properties/type/enum")
                        .toString())
                .contains("urn:ihosi:problem:conflict", "urn:ihosi:problem:stale", "urn:ihosi:problem:remaining-work");
        assertThat(description.at("/components/schemas/Suggestions/required").toString())
                .contains("success", "slots", "metadata");
        assertThat(description.at("/components/schemas/Slot/required").toString())
                .contains("datetime", "duration", "available");
        assertThat(description.at("/components/schemas/SuggestSlots/required").toString())
                .isEqualTo("[\"appointmentTypeId\"]");
    }
}
