package com.ihosi.planner.registry;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.DEPARTMENT;
import static com.ihosi.schema.generated.Tables.GLOBAL_APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.SUPER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail.Decision;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.facility.Slug;
import com.ihosi.planner.staff.Employment;
import com.ihosi.planner.staff.EmploymentOrder;
import com.ihosi.planner.staff.Employments;
import com.ihosi.planner.staff.Engagement;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Today is 25 November 2026. */
class FacilityRegistryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final TwoHospitals hospitals = new TwoHospitals();
    private final FacilityRegistry registry =
            new FacilityRegistry(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Licences licences = new Licences(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Actor.Person root = superAdmin();
    private final Facility.Id north = hospitals.northId();
    private final Facility.Id south = hospitals.southId();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aFoundedFacilityCanBeUsedAtOnceByItsAdministratorAndByNobodyElse() {
        GlobalType.Id first = type("CHECK");
        type("OTHER");

        Facility.Id id = registry.found(root, order("harbour", List.of(first), "Ada@Harbour.example"));

        RegisteredFacility found = registry.get(root, id);
        assertThat(found.facility().isActive()).isTrue();
        assertThat(found.facility().slug()).isEqualTo("harbour");
        assertThat(found.tenant()).isEqualTo("Harbour Group");
        assertThat(found.verified()).isFalse();
        assertThat(found.size()).isEqualTo(new RegisteredFacility.Size(0, 0));
        assertThat(found.licence()).map(Licence::mostDoctors).contains(Tier.BASIC.doctors());
        Actor ada = person("ada@harbour.example");
        assertThat(hospitals.accounts.may(ada, Right.MANAGE_FACILITY, id)).isTrue();
        assertThat(hospitals.accounts.may(ada, Right.MANAGE_FACILITY, north)).isFalse();
        assertThat(hospitals.accounts.may(root, Right.SEE_CALENDAR, id)).isFalse();
        FacilityScope scope = new FacilityScope(id.value());
        List<String> types = hospitals.database().read(scope, sql -> sql.select(APPOINTMENT_TYPE.CODE)
                .from(APPOINTMENT_TYPE)
                .fetch(APPOINTMENT_TYPE.CODE));
        assertThat(types).containsExactly("CHECK");
        int departments = hospitals.database().read(scope, sql -> sql.fetchCount(DEPARTMENT));
        assertThat(departments).isOne();
    }

    @Test
    void whoHasAnAccountAlreadyKeepsItAndAGroupThatIsKnownGetsOneMore() {
        registry.found(root, order("harbour", List.of(), "ada@harbour.example"));
        Facility.Id second = registry.found(root, order("lighthouse", List.of(), "ADA@harbour.example"));

        assertThat(hospitals.accounts.may(person("ada@harbour.example"), Right.MANAGE_FACILITY, second))
                .isTrue();
        assertThat(registry.listTenants(root))
                .filteredOn("Harbour Group"::equals)
                .hasSize(1);
        assertThat(registry.search(root, "harbour group"))
                .extracting(each -> each.facility().slug())
                .containsExactlyInAnyOrder("harbour", "lighthouse");
        assertThat(registry.search(root, "LIGHTH")).hasSize(1);
        assertThat(registry.search(root, " ")).hasSize(4);
    }

    @Test
    void anAddressIsOnesAlone() {
        String taken = registry.get(root, north).facility().slug();

        assertThatThrownBy(() -> registry.check(root, taken.toUpperCase(Locale.ROOT)))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("another facility's already");
        assertThatThrownBy(() -> registry.found(root, order(taken, List.of(), "ada@harbour.example")))
                .isInstanceOf(FieldException.class);
        int made = hospitals
                .test()
                .beyondPolicies(sql -> sql.fetchCount(ACCOUNT, ACCOUNT.EMAIL.eq("ada@harbour.example")));
        assertThat(made).isZero();
        assertThatThrownBy(() -> registry.check(root, "admin")).hasMessageContaining("kept for the installation");
        assertThat(registry.check(root, " Harbour ")).isEqualTo(new Slug("harbour"));
    }

    @Test
    void aFacilityIsSuspendedAndTakenUpAgainWithWhoAndWhyAndTheOtherIsNot() {
        long version = registry.get(root, north).version();

        registry.suspend(root, north, " The invoice was not paid. ", version);

        assertThat(registry.get(root, north).facility().status()).isEqualTo(Facility.Status.SUSPENDED);
        assertThat(registry.get(root, north).statusReason()).isEqualTo("The invoice was not paid.");
        assertThat(registry.get(root, south).facility().isActive()).isTrue();
        assertThatThrownBy(() -> registry.reactivate(root, north, "paid", version))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> registry.suspend(root, north, "again", version + 1))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("suspended already");
        assertThatThrownBy(() -> registry.reactivate(root, north, " ", version + 1))
                .isInstanceOf(FieldException.class);
        registry.reactivate(root, north, "paid", version + 1);
        registry.verify(root, north, version + 2);
        assertThat(registry.get(root, north).verified()).isTrue();
        assertThat(registry.listDecisions(root, north))
                .extracting(Decision::action)
                .containsExactly("facility.verify", "facility.reactivate", "facility.suspend");
        assertThat(registry.listDecisions(root, north).getLast().details())
                .containsEntry("reason", "The invoice was not paid.");
        assertThat(registry.listDecisions(root, south)).isEmpty();
    }

    @Test
    void nobodyElseRunsTheInstallation() {
        Actor admin = hospitals.member("Boss", "admin", hospitals.north());

        assertThatThrownBy(() -> registry.search(admin, "")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> registry.suspend(admin, south, "mine", 1)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> registry.found(admin, order("harbour", List.of(), "ada@harbour.example")))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> licences.grant(admin, licence(TODAY, null, 3)))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aLicenceFollowsAnotherAndIsInvoicedByItsDays() {
        licences.grant(root, licence(TODAY, null, 30));
        licences.grant(root, licence(TODAY.plusDays(1), null, 40));
        licences.grant(root, licence(TODAY.plusDays(1), TODAY.plusDays(2), 50));

        assertThat(licences.list(root, north))
                .extracting(Licence::first, Licence::last, Licence::mostDoctors)
                .containsExactly(tuple(TODAY.plusDays(1), TODAY.plusDays(2), 50), tuple(TODAY, TODAY, 30));
        assertThat(licences.invoice(root, YearMonth.of(2026, 11)))
                .extracting(InvoiceLine::days)
                .containsExactly(1, 2);
        assertThat(licences.invoiceFile(root, YearMonth.of(2026, 11)).lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("2026-11", "300.00", "20.00", "EUR");
        assertThatThrownBy(() -> licences.grant(root, licence(TODAY.minusDays(1), null, 3)))
                .isInstanceOf(FieldException.class);
        licences.grant(root, licence(TODAY.plusDays(9), null, 3));
        assertThatThrownBy(() -> licences.grant(root, licence(TODAY.plusDays(5), null, 3)))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("Another licence");
    }

    @Test
    void aPaymentIsMissingUntilItCame() {
        licences.grant(root, licence(TODAY, null, 30));
        Licence granted = licences.list(root, north).getFirst();

        licences.setOverdue(root, north, granted.id(), TODAY.minusDays(3));
        assertThat(registry.get(root, north).licence())
                .map(Licence::overdueSince)
                .contains(TODAY.minusDays(3));
        licences.setOverdue(root, north, granted.id(), null);
        assertThat(licences.list(root, north).getFirst().overdueSince()).isNull();
        assertThatThrownBy(() -> licences.setOverdue(root, north, granted.id(), TODAY.plusDays(1)))
                .isInstanceOf(FieldException.class);
    }

    @Test
    void noMoreDoctorsAreEmployedThanTheLicenceAllowsAndOtherFacilitiesDoNotCount() {
        Employments employments = new Employments(hospitals.database(), hospitals.accounts, hospitals.clock);
        licences.grant(root, licence(TODAY, null, 2));
        EmploymentOrder order = new EmploymentOrder(
                north,
                Employment.Type.VISITING,
                TODAY,
                Optional.empty(),
                Optional.empty(),
                false,
                Engagement.Defaults.USUAL);

        assertThatThrownBy(() -> employments.employ(new Actor.CommandLine(), hospitals.southDoctor(), List.of(order)))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("allows 2 doctors");

        licences.grant(root, licence(TODAY, null, 3));
        assertThat(employments.employ(new Actor.CommandLine(), hospitals.southDoctor(), List.of(order)))
                .hasSize(1);
        assertThat(registry.get(root, north).size().doctors()).isEqualTo(3);
    }

    private Licence licence(LocalDate first, @Nullable LocalDate last, int doctors) {
        return new Licence(
                new Licence.Id(UUID.randomUUID()),
                north,
                Tier.PROFESSIONAL,
                first,
                last,
                doctors,
                100,
                new BigDecimal("300.00"),
                Currency.getInstance("EUR"),
                false,
                null);
    }

    private static FacilityOrder order(String slug, List<GlobalType.Id> types, String email) {
        return new FacilityOrder(
                "Harbour Group",
                "Harbour Clinic",
                new Slug(slug),
                new FacilityOrder.Place("1 Quay", "Bergen", "Norway"),
                ZoneId.of("Europe/Oslo"),
                Locale.ENGLISH,
                Currency.getInstance("NOK"),
                new Facility.Colours("#3b82f6", "#8b5cf6", "#10b981"),
                LocalTime.of(8, 0),
                LocalTime.of(16, 0),
                types,
                new FacilityOrder.Administrator(email, "Ada Lund"),
                Tier.BASIC,
                true);
    }

    private GlobalType.Id type(String code) {
        UUID id = UUID.randomUUID();
        hospitals.database().run(new PlatformScope(), sql -> sql.insertInto(GLOBAL_APPOINTMENT_TYPE)
                .set(GLOBAL_APPOINTMENT_TYPE.ID, id)
                .set(GLOBAL_APPOINTMENT_TYPE.CODE, code)
                .set(GLOBAL_APPOINTMENT_TYPE.NAME, code)
                .execute());
        return new GlobalType.Id(id);
    }

    private Actor.Person superAdmin() {
        return hospitals.database().write(new PlatformScope(), sql -> {
            UUID id = UUID.randomUUID();
            sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, id)
                    .set(ACCOUNT.EMAIL, "root@example.org")
                    .set(ACCOUNT.DISPLAY_NAME, "Root")
                    .execute();
            sql.insertInto(SUPER_ADMIN).set(SUPER_ADMIN.ACCOUNT_ID, id).execute();
            return new Actor.Person(new Account.Id(id));
        });
    }

    private Actor person(String email) {
        return hospitals.test().beyondPolicies(sql -> sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle(row -> new Actor.Person(new Account.Id(row.value1()))));
    }
}
