package com.ihosi.planner.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeStylesTest {

    @Test
    void harmlessStylesAreKeptBelowTheirArea() {
        SafeStyles styles = SafeStyles.of("""
                /* ours */
                .brand, .page-head h1:hover > span { color: #123456; font-family: "Open Sans", serif }
                .card { background: linear-gradient(90deg, rgb(1, 2, 3), oklch(0.7 0.1 200)); border: 1px solid light-dark(red, #fff) }
                """);
        assertThat(styles.within("#outlet"))
                .contains("#outlet .brand, #outlet .page-head h1:hover")
                .contains("color: #123456", "\"Open Sans\"", "linear-gradient(", "light-dark(")
                .doesNotContain("ours");
        assertThat(SafeStyles.of(" \n").within("#outlet")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a { background: url(https://evil.example/x) } | 1 | is not allowed",
                "a { background: URL('//evil') } | 1 | is not allowed",
                "a { background-image: none } | 1 | The property “background-image”",
                "a { position: fixed } | 1 | The property “position”",
                "a { color: expression(alert(1)) } | 1 | is not allowed",
                "a { behavior: none } | 1 | The property “behavior”",
                "a { -moz-binding: none } | 1 | The property",
                "a { content: 'x' } | 1 | The property “content”",
                "a { --x: red } | 1 | The property “--x”",
                "a { color: var(--x) } | 1 | The function “var()”",
                "a { color: env(x) } | 1 | The function “env()”",
                "a { width: 1px; } | 1 | The property “width”",
                "a { display: none } | 1 | The property “display”",
                "a { z-index: 9 } | 1 | The property “z-index”",
                "a { opacity: 0 } | 1 | The property “opacity”",
                "a { color: red !important } | 1 | “!important”",
                "a { background: red fixed } | 1 | The value “fixed”",
                "a { background: image-set('x' 1x) } | 1 | The function “image-set()”",
                "@import 'x'; | 1 | begin with “@”",
                "@font-face { font-family: x } | 1 | begin with “@”",
                "a { color: r\\65 d } | 1 | backslash",
                "a { color: red } </style><script> | 1 | “<”",
                "html { color: red } | 1 | leaves the area",
                "p, .x BODY { color: red } | 1 | leaves the area",
                ":root { color: red } | 1 | The selector",
                "* { color: red } | 1 | The selector",
                "a::before { color: red } | 1 | The selector",
                "a:has(b) { color: red } | 1 | The selector",
                ":host { color: red } | 1 | The selector",
                "input[value^=a] { color: red } | 1 | The selector",
                "vaadin-app-layout::part(navbar) { color: red } | 1 | The selector",
            })
    void whatCouldDoHarmIsRefusedWithItsPlace(String css, int line, String why) {
        assertThatThrownBy(() -> SafeStyles.of(css)).isInstanceOfSatisfying(FieldException.class, refused -> {
            assertThat(refused.refusals().getFirst().field()).isEqualTo("css");
            assertThat(refused)
                    .hasMessageContaining("Line " + line + ", column ")
                    .hasMessageContaining(why);
        });
    }

    @Test
    void thePlaceIsTheLineAndColumnOfWhatIsRefused() {
        assertThatThrownBy(() -> SafeStyles.of("a { color: red }\n\nb {\n  color: blue;\n  position: fixed;\n}"))
                .hasMessage("Line 5, column 3: The property “position” is not allowed.");
        assertThatThrownBy(() -> SafeStyles.of("a { color: red }\n  html { color: red }"))
                .hasMessageStartingWith("Line 2, column 3: The selector “html” leaves the area");
        assertThatThrownBy(() -> SafeStyles.of("a {}\n @import 'x';")).hasMessageStartingWith("Line 2, column 2: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { color: red",
                "a color: red }",
                "{ color: red }",
                "}}}",
                "a { color }",
                "a { color: ; }",
                "~ a { color: red }",
                "a { color: red } ~ b { color: red }",
                "a { { color: red } }",
                "a { color: red; } <!-- x",
                "a { b { color: red } }",
                "a { & b { color: red } }"
            })
    void whatIsNoStyleSheetIsRefused(String css) {
        assertThatThrownBy(() -> SafeStyles.of(css)).isInstanceOf(FieldException.class);
    }

    @Test
    void itsLengthHasABound() {
        assertThatThrownBy(() -> SafeStyles.of("a".repeat(SafeStyles.LONGEST + 1)))
                .hasMessageContaining("at most 20000");
    }
}
