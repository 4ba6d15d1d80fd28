package com.ihosi.ui.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static final Address.Main MAIN = new Address.Main("plan.example.org", -1);

    private static Address parse(String host) {
        return Address.parse(host, "plan.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harbour.plan.example.org",
                "Harbour.Plan.Example.ORG",
                "harbour.plan.example.org.",
                " harbour.plan.example.org "
            })
    void theLabelInFrontOfTheDomainIsTheFacility(String host) {
        assertThat(parse(host)).isEqualTo(new Address.OfFacility("harbour", MAIN));
    }

    @Test
    void thePortIsKeptForLinksAndNothingElse() {
        assertThat(Address.parse("harbour.localhost:8080", "localhost"))
                .isEqualTo(new Address.OfFacility("harbour", new Address.Main("localhost", 8080)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.example.org",
                "PLAN.example.org.",
                "www.plan.example.org",
                "APP.plan.example.org",
                "localhost",
                "server1",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "[::1]",
                "[::ffff:127.0.0.1]",
                ""
            })
    void noSubdomainAndNoNameAreTheMainAddress(String host) {
        assertThat(parse(host)).isEqualTo(MAIN);
        assertThat(parse(host + ":80")).isEqualTo(new Address.Main("plan.example.org", 80));
    }

    @Test
    void theInstallationIsRunFromAnAddressOfItsOwn() {
        assertThat(parse("Admin.plan.example.org")).isEqualTo(new Address.Admin(MAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan.clinic.example", "example.org", "evilplan.example.org", "plan.example.org.evil.example"})
    void anotherDomainIsAskedForAsItIs(String host) {
        assertThat(parse(host)).isEqualTo(new Address.Foreign(host, MAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".plan.example.org",
                "..plan.example.org",
                "harbour.plan.example.org..",
                "a.harbour.plan.example.org",
                "www.harbour.plan.example.org",
                "-harbour.plan.example.org",
                "har_bour.plan.example.org",
                "xn--hrbour-bua.plan.example.org",
                "h\u0430rbour.plan.example.org",
                "\u212Aarbour.plan.example.org",
                "harbour\u3002plan.example.org",
                "\uFF48arbour.plan.example.org",
                "harbour/.plan.example.org",
                "harbour@plan.example.org",
                "har bour.plan.example.org",
                "harbour.plan.example.org:80:80",
                "<b>.plan.example.org",
                "[::1].plan.example.org"
            })
    void whatNobodyCanHaveIsNobodys(String host) {
        assertThat(parse(host)).isInstanceOf(Address.Nowhere.class);
    }

    @Test
    void namesThatAreTooLongAreNobodys() {
        assertThat(parse("a".repeat(63) + ".plan.example.org")).isInstanceOf(Address.OfFacility.class);
        assertThat(parse("a".repeat(64) + ".plan.example.org")).isInstanceOf(Address.Nowhere.class);
        assertThat(parse("a".repeat(300) + ".plan.example.org")).isInstanceOf(Address.Nowhere.class);
        assertThat(parse("a.".repeat(150) + "example")).isInstanceOf(Address.Nowhere.class);
    }

    @Test
    void theWayToAnotherFacilityKeepsSchemeAndPortAndIsAlwaysOfTheInstallation() {
        Address here = Address.parse("harbour.localhost:8080", "localhost");
        assertThat(here.origin("https", "hillside")).isEqualTo("https://hillside.localhost:8080");
        assertThat(here.mainOrigin("http")).isEqualTo("http://localhost:8080");
        assertThat(parse("evil.example").origin("https", "hillside")).isEqualTo("https://hillside.plan.example.org");
        assertThat(parse("10.0.0.1:81").mainOrigin("http")).isEqualTo("http://plan.example.org:81");
    }

    @Test
    void aPortThatIsNoNumberIsLeftOut() {
        assertThat(Address.parse("harbour.localhost:x\"><b", "localhost").mainOrigin("http"))
                .isEqualTo("http://localhost");
    }
}
