package com.ihosi.planner.brand;

import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.testing.TwoHospitals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrandingsTest {

    private static final Facility.Colours COLOURS = new Facility.Colours("#112233", "#445566", "#778899");
    private static final Branding WANTED = new Branding("North <b>Clinic</b>", COLOURS, ".brand { color: #112233 }");

    private static TwoHospitals hospitals;
    private static Brandings brandings;

    @BeforeAll
    static void open() {
        hospitals = new TwoHospitals();
        brandings = new Brandings(hospitals.database(), hospitals.accounts, hospitals.clock);
    }

    @AfterAll
    static void close() {
        hospitals.close();
    }

    @Test
    void aChangeHoldsAtItsFacilityAndAtNoOtherAndIsWrittenDown() {
        Actor admin = hospitals.member("Ada", "admin", hospitals.north());
        Brandings.Kept before = brandings.get(hospitals.northId());
        Brandings.Kept south = brandings.get(hospitals.southId());
        Picture logo = new Picture(new byte[] {1, 2, 3});

        brandings.change(
                admin,
                hospitals.northId(),
                before.version(),
                WANTED,
                Map.of(Picture.Use.LOGO, new Brandings.Change(Optional.of(logo))));

        Brandings.Kept after = brandings.get(hospitals.northId());
        assertThat(after)
                .isEqualTo(new Brandings.Kept(
                        "North <b>Clinic</b>",
                        COLOURS,
                        ".brand { color: #112233 }",
                        true,
                        false,
                        before.version() + 1));
        assertThat(brandings.findPicture(hospitals.northId(), Picture.Use.LOGO)).contains(new byte[] {1, 2, 3});
        assertThat(hospitals.facilities.get(hospitals.northId()).colours()).isEqualTo(COLOURS);
        assertThat(brandings.get(hospitals.southId())).isEqualTo(south);
        assertThat(brandings.findPicture(hospitals.southId(), Picture.Use.LOGO)).isEmpty();
        List<String> written = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(AUDIT_LOG.DETAILS)
                .from(AUDIT_LOG)
                .where(AUDIT_LOG.ACTION.eq("facility.branding"), AUDIT_LOG.ACTOR.eq("Ada"))
                .fetch(row -> row.value1().data()));
        assertThat(written).hasSize(1).allSatisfy(line -> assertThat(line)
                .contains("\"logo\": \"replaced\"", "\"css\": \"changed\"", "-> #112233"));
        List<String> events = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .fetch(OUTBOX.TYPE));
        assertThat(events).contains("BrandingChanged");

        brandings.change(
                admin,
                hospitals.northId(),
                after.version(),
                WANTED,
                Map.of(Picture.Use.LOGO, new Brandings.Change(Optional.empty())));
        assertThat(brandings.get(hospitals.northId()).hasLogo()).isFalse();
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        Actor anybody = new Actor.CommandLine();
        long seen = brandings.get(hospitals.southId()).version();
        brandings.change(anybody, hospitals.southId(), seen, WANTED, Map.of());
        Branding other = new Branding("Other", COLOURS, "");
        assertThatThrownBy(() -> brandings.change(anybody, hospitals.southId(), seen, other, Map.of()))
                .isInstanceOf(StaleException.class);
        assertThat(brandings.get(hospitals.southId()).name()).isEqualTo(WANTED.name());
    }

    @Test
    void onlyWhoManagesTheFacilityChangesIt() {
        Brandings.Kept before = brandings.get(hospitals.northId());
        for (Actor person : List.of(
                hospitals.member("Planner", "scheduler", hospitals.north()),
                hospitals.member("Elsewhere", "admin", hospitals.south()))) {
            assertThatThrownBy(() -> brandings.change(person, hospitals.northId(), before.version(), WANTED, Map.of()))
                    .isInstanceOf(NotAllowedException.class);
        }
        assertThat(brandings.get(hospitals.northId())).isEqualTo(before);
    }

    @Test
    void everyFieldIsCheckedAndToldAtItsPlace() {
        assertThatThrownBy(() -> new Branding(" ", new Facility.Colours("red", "#12345", "#xyzxyz"), ""))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(refused.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactlyInAnyOrder("name", "primary", "secondary", "accent"));
        assertThatThrownBy(() -> new Branding("a".repeat(201), COLOURS, "")).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> new Branding("a\nb", COLOURS, "")).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> new Branding("North", COLOURS, "a { position: fixed }"))
                .hasMessageContaining("Line 1, column 5");
    }
}
