package com.ihosi.planner.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @Test
    void whatIsTypedIsTakenWithoutSpacesAndInLowerCase() {
        assertThat(Slug.of("  North-Clinic2 ")).isEqualTo(new Slug("north-clinic2"));
        assertThat(new Slug("a".repeat(63)).text()).hasSize(63);
        assertThat(new Slug("er").text()).isEqualTo("er");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "www",
                "WWW",
                "app",
                "api",
                "localhost",
                "login",
                "health",
                "mail",
                "wpad",
                "autodiscover"
            })
    void namesOfTheInstallationAreKept(String name) {
        assertThatThrownBy(() -> Slug.of(name))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("is kept for the installation itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-north",
                "north-",
                "no rth",
                "no.rth",
                "no_rth",
                "xn--nrth-5qa",
                "no--rth",
                "nörth",
                "n\u043Erth",
                "\u212Aclinic",
                "north\u200B",
                "north\n",
                "<script>",
                "../north"
            })
    void otherCharactersAreRefused(String name) {
        assertThatThrownBy(() -> new Slug(name))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("lower-case letters without accents");
        assertThat(Slug.isPossible(name)).isFalse();
    }

    @Test
    void itsLengthHasBounds() {
        assertThatThrownBy(() -> Slug.of("")).hasMessage("The address must have 2 to 63 characters.");
        assertThatThrownBy(() -> Slug.of("a")).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> Slug.of("a".repeat(64))).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> Slug.of("a".repeat(300))).isInstanceOf(FieldException.class);
    }
}
