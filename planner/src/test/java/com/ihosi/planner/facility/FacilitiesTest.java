package com.ihosi.planner.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FacilitiesTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static TwoFacilities two;
    private static Facilities facilities;

    @BeforeAll
    static void arrange() {
        two = TwoFacilities.in(TEST.database());
        facilities = new Facilities(TEST.database());
    }

    @Test
    void oneIsFoundByItsSlugInAnyCase() {
        Facility north = facilities.getBySlug(" NORTH ");

        assertThat(north.id().value()).isEqualTo(two.north().facility());
        assertThat(north.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(north.isActive()).isTrue();
        assertThat(north.colours()).isEqualTo(new Facility.Colours("#3b82f6", "#8b5cf6", "#10b981"));
        assertThat(facilities.get(north.id())).isEqualTo(north);
    }

    @Test
    void anUnknownSlugIsRefusedWithTheCloseOne() {
        assertThat(facilities.findBySlug("nort")).isEmpty();
        assertThatThrownBy(() -> facilities.getBySlug("nort"))
                .isInstanceOf(UnknownFacilityException.class)
                .hasMessage("There is no facility \"nort\". Did you mean north?");
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThatThrownBy(() -> facilities.get(new Facility.Id(UUID.randomUUID())))
                .isInstanceOf(UnknownFacilityException.class);
    }

    @Test
    void allAreListedByName() {
        assertThat(facilities.listAll()).extracting(Facility::slug).containsExactly("north", "south");
    }

    @Test
    void departmentsAreThoseOfTheFacilityAlone() {
        List<Department> departments =
                facilities.listDepartments(new Facility.Id(two.south().facility()));

        assertThat(departments)
                .extracting(department -> department.id().value())
                .containsExactly(two.south().department());
    }
}
