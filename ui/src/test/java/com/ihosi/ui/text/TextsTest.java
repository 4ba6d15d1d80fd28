package com.ihosi.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Unit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-zA-Z-]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        assertThat(read("messages_es.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read("messages.properties").stringPropertyNames());
    }

    @Test
    void aTextSaysTheSameThingsInEveryLanguage() throws IOException {
        Properties english = read("messages.properties");
        Properties spanish = read("messages_es.properties");
        for (String key : english.stringPropertyNames()) {
            assertThat(places(spanish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyThatTheCodeNamesHasAText() throws IOException {
        Set<String> known = read("messages.properties").stringPropertyNames();
        Set<String> families = known.stream().map(TextsTest::family).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(literals());
        missing.removeIf(key -> known.contains(key) || !families.contains(family(key)) || key.endsWith(".svg"));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRuleHasANameAndASentenceAndEveryUnitAWord() throws IOException {
        Set<String> known = read("messages.properties").stringPropertyNames();
        assertThat(Arrays.stream(Rule.values()).flatMap(rule -> Stream.of("rule.", "finding.", "weight.meaning.")
                        .map(family -> rule.key().replace("rule.", family))))
                .isSubsetOf(known);
        assertThat(Arrays.stream(Rule.values())
                        .filter(rule -> rule.name().startsWith("FAIR_"))
                        .map(rule -> rule.key().replace("rule.", "finding.") + ".less"))
                .isNotEmpty()
                .isSubsetOf(known);
        assertThat(Arrays.stream(Unit.values()).map(unit -> "unit." + unit)).isSubsetOf(known);
    }

    @Test
    void aNumberIsSaidInTheSingularAndThePlural() {
        assertThat(Texts.text(Locale.ENGLISH, "unit.DOCTORS", 1)).isEqualTo("1 doctor");
        assertThat(Texts.text(Locale.forLanguageTag("es"), "unit.DOCTORS", 3)).isEqualTo("3 médicos");
    }

    @Test
    void whoIsFurthestFromAFairShareIsSaidInTheSingularAndThePlural() {
        assertThat(Texts.text(Locale.ENGLISH, "fairness.extremes.NIGHTS", "Ann", 1.0, "Bob", 2.5))
                .isEqualTo("Ann had 1 night more than a fair share, Bob had 2.5 fewer.");
        assertThat(Texts.text(Locale.forLanguageTag("es"), "fairness.extremes.NIGHTS", "Ana", 0.5, "Luis", 1.0))
                .isEqualTo("Ana tuvo 0,5 noches más de lo justo, Luis tuvo 1 menos.");
    }

    @Test
    void aCountryDoesNotChangeTheLanguage() {
        assertThat(Texts.nearest(Locale.forLanguageTag("es-MX"))).isEqualTo(Locale.forLanguageTag("es"));
        assertThat(Texts.nearest(Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.') + 1);
    }

    private static Set<String> literals() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/com/ihosi/ui"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        Set<String> found = new TreeSet<>();
        for (Path source : sources) {
            Matcher matcher = LITERAL.matcher(Files.readString(source));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("/" + name)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
