package com.ihosi.planner.domain;

import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.testing.TwoHospitals;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDomainsTest {

    private static final Actor ANYBODY = new Actor.CommandLine();
    private static final String PLAN = "plan.clinic.example";

    private static final Map<String, List<String>> RECORDS = new HashMap<>();
    private static final Set<String> SILENT = new HashSet<>();

    private static TwoHospitals hospitals;
    private static OwnDomains domains;

    @BeforeAll
    static void open() {
        hospitals = new TwoHospitals();
        domains = at(hospitals.clock);
    }

    @AfterAll
    static void close() {
        hospitals.close();
    }

    @AfterEach
    void forget() {
        RECORDS.clear();
        SILENT.clear();
        for (Facility.Id facility : List.of(hospitals.northId(), hospitals.southId())) {
            domains.list(ANYBODY, facility).forEach(own -> domains.remove(ANYBODY, facility, own.host()));
        }
    }

    private static OwnDomains at(Clock clock) {
        return new OwnDomains(hospitals.database(), hospitals.accounts, OwnDomainsTest::texts, "ihosi.example", clock);
    }

    private static Optional<List<String>> texts(String name) {
        return SILENT.contains(name) ? Optional.empty() : Optional.of(RECORDS.getOrDefault(name, List.of()));
    }

    private static OwnDomain prove(Facility.Id facility) {
        OwnDomain own = domains.add(ANYBODY, facility, PLAN);
        RECORDS.put(own.recordName(), List.of("v=spf1 -all", own.recordText()));
        return domains.verify(ANYBODY, facility, own.host());
    }

    private static Optional<Facility.Id> leadsTo(String host) {
        return hospitals.facilities.findByHost(host).map(Facility::id);
    }

    @Test
    void aClaimedDomainLeadsNowhereUntilItsRecordIsThere() {
        OwnDomain claimed = domains.add(ANYBODY, hospitals.northId(), " Plan.Clinic.example. ");
        assertThat(claimed.host().text()).isEqualTo(PLAN);
        assertThat(claimed.recordName()).isEqualTo("_ihosi." + PLAN);
        assertThat(claimed.recordText()).matches("ihosi-verification=[0-9a-f]{40}");
        assertThat(leadsTo(PLAN)).isEmpty();

        assertThatThrownBy(() -> domains.verify(ANYBODY, hospitals.northId(), claimed.host()))
                .hasMessageContaining("has no text record _ihosi." + PLAN);
        RECORDS.put(claimed.recordName(), List.of("ihosi-verification=" + "0".repeat(40)));
        assertThatThrownBy(() -> domains.verify(ANYBODY, hospitals.northId(), claimed.host()))
                .isInstanceOf(PlannerException.class);
        assertThat(leadsTo(PLAN)).isEmpty();

        RECORDS.put(claimed.recordName(), List.of(claimed.recordText()));
        assertThat(domains.verify(ANYBODY, hospitals.northId(), claimed.host()).findVerification())
                .contains(TwoHospitals.NOW);
        assertThat(leadsTo(PLAN)).contains(hospitals.northId());
    }

    @Test
    void whereNobodyAnswersNothingIsKnown() {
        OwnDomain proved = prove(hospitals.northId());
        SILENT.add(proved.recordName());
        assertThatThrownBy(() -> domains.verify(ANYBODY, hospitals.northId(), proved.host()))
                .hasMessageContaining("No name server answered");
        assertThat(leadsTo(PLAN)).contains(hospitals.northId());
    }

    @Test
    void aDomainBelongsToOneFacilityAndAClaimKeepsItFromNobody() {
        OwnDomain ofSouth = domains.add(ANYBODY, hospitals.southId(), PLAN);
        OwnDomain ofNorth = prove(hospitals.northId());
        assertThat(ofNorth.recordText()).isNotEqualTo(ofSouth.recordText());
        assertThat(leadsTo(PLAN)).contains(hospitals.northId());

        RECORDS.put(ofSouth.recordName(), List.of(ofNorth.recordText(), ofSouth.recordText()));
        assertThatThrownBy(() -> domains.verify(ANYBODY, hospitals.southId(), ofSouth.host()))
                .hasMessageContaining("leads somewhere else already");
        assertThat(leadsTo(PLAN)).contains(hospitals.northId());

        domains.remove(ANYBODY, hospitals.northId(), ofNorth.host());
        domains.verify(ANYBODY, hospitals.southId(), ofSouth.host());
        assertThat(leadsTo(PLAN)).contains(hospitals.southId());
    }

    @Test
    void aDomainThatLostItsRecordLeadsNowhereAfterADay() {
        OwnDomain proved = prove(hospitals.northId());
        RECORDS.clear();
        domains.recheck();
        assertThat(leadsTo(PLAN)).as("looked at a moment ago").contains(hospitals.northId());

        OwnDomains later = at(Clock.offset(hospitals.clock, OwnDomains.TRUSTED.plus(Duration.ofSeconds(1))));
        SILENT.add(proved.recordName());
        later.recheck();
        assertThat(leadsTo(PLAN)).as("nobody answered").contains(hospitals.northId());

        SILENT.clear();
        later.recheck();
        assertThat(leadsTo(PLAN)).isEmpty();
        assertThat(domains.list(ANYBODY, hospitals.northId()))
                .extracting(OwnDomain::findVerification)
                .containsExactly(Optional.empty());
    }

    @Test
    void onlyWhoManagesTheFacilityTouchesItsDomains() {
        OwnDomain own = prove(hospitals.northId());
        for (Actor person : List.of(
                hospitals.member("Planner", "scheduler", hospitals.north()),
                hospitals.member("Elsewhere", "admin", hospitals.south()))) {
            assertThatThrownBy(() -> domains.list(person, hospitals.northId())).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> domains.add(person, hospitals.northId(), "other.example"))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> domains.verify(person, hospitals.northId(), own.host()))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> domains.remove(person, hospitals.northId(), own.host()))
                    .isInstanceOf(NotAllowedException.class);
        }
        assertThatThrownBy(() -> domains.remove(ANYBODY, hospitals.southId(), own.host()))
                .isInstanceOf(NotFoundException.class);
        assertThat(domains.list(ANYBODY, hospitals.southId())).isEmpty();
        assertThat(leadsTo(PLAN)).contains(hospitals.northId());
    }

    @Test
    void everyStepIsWrittenDown() {
        Actor admin = hospitals.member("Ada", "admin", hospitals.north());
        OwnDomain own = domains.add(admin, hospitals.northId(), "ada.example");
        domains.remove(admin, hospitals.northId(), own.host());
        List<String> written = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(AUDIT_LOG.ACTION)
                .from(AUDIT_LOG)
                .where(AUDIT_LOG.ACTOR.eq("Ada"))
                .orderBy(AUDIT_LOG.ID)
                .fetch(AUDIT_LOG.ACTION));
        assertThat(written).containsExactly("domain.add", "domain.remove");
    }

    @Test
    void thereAreNotManyAndNoneOfTheInstallationsOwn() {
        for (int i = 1; i <= 5; i++) {
            domains.add(ANYBODY, hospitals.northId(), "d" + i + ".example");
        }
        domains.add(ANYBODY, hospitals.northId(), "d1.example");
        assertThatThrownBy(() -> domains.add(ANYBODY, hospitals.northId(), "d6.example"))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("at most 5");
        assertThatThrownBy(() -> domains.add(ANYBODY, hospitals.southId(), "north.ihosi.example"))
                .hasMessageContaining("belong to the installation");
        assertThatThrownBy(() -> domains.add(ANYBODY, hospitals.southId(), "IHOSI.example"))
                .isInstanceOf(FieldException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "clinic",
                "north.localhost",
                "north.local",
                "127.0.0.1",
                "[::1]",
                "https://plan.clinic.example",
                "plan.clinic.example/x",
                "plan.clinic.example:80",
                "*.clinic.example",
                "plan..example",
                "-plan.example",
                "pl an.example",
                "_plan.example",
                "<b>.example"
            })
    void whatIsNoDomainNameIsRefusedAtItsField(String typed) {
        assertThatThrownBy(() -> domains.add(ANYBODY, hospitals.northId(), typed))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(
                                refused.refusals().getFirst().field())
                        .isEqualTo("host"));
    }

    @Test
    void namesInOtherLettersAreKeptAsTheyTravelAndLongOnesAreRefused() {
        assertThat(domains.add(ANYBODY, hospitals.northId(), "Klinik-Köln.example")
                        .host()
                        .text())
                .isEqualTo("xn--klinik-kln-lcb.example");
        assertThatThrownBy(() -> HostName.of("a".repeat(300) + ".example")).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> HostName.of("a.".repeat(150) + "example")).isInstanceOf(FieldException.class);
    }
}
