package com.ihosi.planner.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.facility.Facility;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RightTest {

    @Test
    void theAdministratorMayWhateverAMemberMay() {
        assertThat(Right.of(Role.ADMIN)).containsExactlyElementsOf(Right.listGivenSingly());
        for (Role role : Role.ofMembers()) {
            assertThat(Right.of(Role.ADMIN)).as(role.word()).containsAll(Right.of(role));
        }
    }

    @Test
    void theFrontDeskBooksAndPlansNothing() {
        assertThat(Right.of(Role.STAFF))
                .containsExactlyInAnyOrder(
                        Right.SEE_CALENDAR,
                        Right.FIND_PATIENTS,
                        Right.BOOK,
                        Right.KEEP_WAITLIST,
                        Right.SEE_ROSTER,
                        Right.SEE_SETUP,
                        Right.USE_TOKENS);
    }

    @Test
    void billingAndReportsSeeFiguresAndNothingOfPatients() {
        assertThat(Right.of(Role.BILLING))
                .containsExactlyInAnyOrder(Right.SEE_FIGURES, Right.EXPORT, Right.BILL, Right.USE_TOKENS);
        assertThat(Right.of(Role.REPORTS)).containsExactlyInAnyOrder(Right.SEE_FIGURES, Right.USE_TOKENS);
    }

    @Test
    void schedulersDoAsManagersButForStaffMessagesSettingsAndTakenTimes() {
        Set<Right> more = Right.of(Role.MANAGER);
        more.removeAll(Right.of(Role.SCHEDULER));
        assertThat(more)
                .containsExactlyInAnyOrder(
                        Right.OVERBOOK, Right.SEE_MESSAGES, Right.MANAGE_STAFF, Right.MANAGE_FACILITY);
    }

    @Test
    void whoRunsTheInstallationSeesNoFacilityFromWithinAndPatientsSeeNoConsole() {
        assertThat(Right.of(Role.SUPER_ADMIN)).containsExactly(Right.RUN_INSTALLATION);
        assertThat(Right.of(Role.PATIENT)).isEmpty();
        assertThat(Right.of(Role.DOCTOR))
                .containsExactlyInAnyOrder(Right.OWN_CALENDAR, Right.SWAP_DUTIES, Right.USE_TOKENS);
    }

    @Test
    void everyRightIsSomebodysAndKeptAsAWord() {
        for (Right right : Right.values()) {
            assertThat(Arrays.stream(Role.values()).anyMatch(right::isOf))
                    .as(right.word())
                    .isTrue();
            assertThat(right.word()).matches("[a-z][a-z_]{1,60}");
            assertThat(Right.find(right.word())).contains(right);
        }
        assertThat(Right.find("of_another_version")).isEmpty();
    }

    @Test
    void aSingleRightComesOnTopOfTheRole() {
        Membership billing = new Membership(
                new Account.Id(UUID.randomUUID()),
                new Facility.Id(UUID.randomUUID()),
                Role.BILLING,
                EnumSet.of(Right.SEE_CALENDAR));
        assertThat(billing.may(Right.SEE_CALENDAR)).isTrue();
        assertThat(billing.may(Right.BOOK)).isFalse();
        assertThat(billing.rights()).contains(Right.SEE_CALENDAR, Right.BILL).doesNotContain(Right.BOOK);
        assertThatThrownBy(() -> new Membership(billing.account(), billing.facility(), Role.SUPER_ADMIN, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
