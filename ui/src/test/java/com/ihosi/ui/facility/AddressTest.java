package com.ihosi.ui.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void theLabelInFrontOfTheDomainIsTheFacility() {
        assertThat(Address.parse("harbour.localhost:8080", "localhost"))
                .isEqualTo(new Address.OfFacility("harbour", new Address.Main("localhost", 8080)));
        assertThat(Address.parse("Harbour.Plan.Example.org", "plan.example.org"))
                .isEqualTo(new Address.OfFacility("harbour", new Address.Main("plan.example.org", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:80",
                "www.localhost:80",
                "app.localhost:80",
                "127.0.0.1:80",
                "[::1]:80",
                ".localhost:80"
            })
    void everythingElseIsTheMainAddress(String host) {
        assertThat(Address.parse(host, "localhost")).isInstanceOf(Address.Main.class);
    }

    @Test
    void theWayToAnotherFacilityKeepsSchemeAndPort() {
        Address here = Address.parse("harbour.localhost:8080", "localhost");
        assertThat(here.origin("https", "hillside")).isEqualTo("https://hillside.localhost:8080");
        assertThat(here.mainOrigin("http")).isEqualTo("http://localhost:8080");
    }

    @Test
    void aPortThatIsNoNumberIsLeftOut() {
        assertThat(Address.parse("harbour.localhost:x\"><b", "localhost").mainOrigin("http"))
                .isEqualTo("http://localhost");
    }
}
