package com.ihosi.schema.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.schema.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reads the walls between facilities off the catalogue, so that a new table is judged by itself. */
class CatalogueTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    /** Tables with a facility_id that span facilities by design: keyed by who is in one place only. */
    private static final Set<String> KEYED_BY_PERSON = Set.of("doctor_time", "patient_time");

    /** Keys that hold over all facilities, each for its reason. */
    private static final Set<String> UNIQUE_EVERYWHERE = Set.of(
            "employment_one_primary", // a doctor has one primary facility
            "facility_domain_host_key"); // an address leads to one facility

    @Test
    void everyTableHasItsRowLevelSecurityForced() {
        assertThat(names("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                        and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                        """)).isEmpty();
    }

    @Test
    void everyTableWithFacilityDataIsReadAndWrittenByItsFacilityAlone() {
        List<String> held = names("""
                select tablename from pg_policies where policyname = 'facility_rows' and cmd = 'ALL'
                and roles = '{ihosi_facility}'
                and qual = '(facility_id = ( SELECT current_facility() AS current_facility))' and with_check = qual
                """);
        assertThat(
                        names(
                                "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'facility_id'"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(held).contains(table));
        assertThat(names("""
                        select tablename from pg_policies p where 'ihosi_facility' = any (roles) and policyname <> 'facility_rows'
                        and exists (select from information_schema.columns c
                            where c.table_name = p.tablename and c.column_name = 'facility_id')
                        """)).as("a second policy would widen the first").isEmpty();
    }

    @Test
    void noPolicyIsForEverybody() {
        assertThat(names("select tablename || '.' || policyname from pg_policies where 'public' = any (roles)"))
                .isEmpty();
    }

    @Test
    void theFacilityLeadsEveryKeyOfFacilityData() {
        List<String> broken = names("""
                select i.indexrelid::regclass::text from pg_index i
                join pg_attribute f on f.attrelid = i.indrelid and f.attname = 'facility_id'
                where i.indisunique and i.indkey[0] <> f.attnum
                """);
        assertThat(broken)
                .filteredOn(index -> KEYED_BY_PERSON.stream().noneMatch(index::startsWith))
                .isSubsetOf(UNIQUE_EVERYWHERE);
    }

    @Test
    void theFacilityLeadsEveryReferenceBetweenFacilityData() {
        assertThat(names("""
                        select c.conname from pg_constraint c
                        join pg_attribute here on here.attrelid = c.conrelid and here.attname = 'facility_id'
                        join pg_attribute there on there.attrelid = c.confrelid and there.attname = 'facility_id'
                        where c.contype = 'f' and (c.conkey[1] <> here.attnum or c.confkey[1] <> there.attnum)
                        """)).isEmpty();
    }

    @Test
    void thePlatformReadsNoTableOfPatients() {
        assertThat(names("""
                        select distinct table_name from information_schema.role_table_grants g where grantee = 'ihosi_platform'
                        and (table_name like '%patient%' or exists (select from information_schema.columns c
                            where c.table_name = g.table_name and c.column_name = 'patient_id'))
                        """)).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndCannotPassThePoliciesBy() {
        assertThat(names("""
                        select rolname from pg_roles where rolname like 'ihosi%' and rolname <> 'ihosi_owner'
                        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                            or exists (select from pg_class where relowner = pg_roles.oid)
                            or exists (select from pg_proc where proowner = pg_roles.oid))
                        """)).isEmpty();
        assertThat(
                        names(
                                "select r.rolname || ' ' || m.inherit_option || m.admin_option from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles a on a.oid = m.member where a.rolname = 'ihosi_app' order by 1"))
                .containsExactly(
                        "ihosi_doctor falsefalse",
                        "ihosi_facility falsefalse",
                        "ihosi_patient falsefalse",
                        "ihosi_platform falsefalse");
    }

    @Test
    void withoutAScopeTheApplicationMayTouchBatchTablesOnly() {
        assertThat(names("""
                        select distinct c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                        and (has_table_privilege('ihosi_app', c.oid, 'select, insert, update, delete, truncate')
                            or has_any_column_privilege('ihosi_app', c.oid, 'select, insert, update'))
                        """)).isEmpty();
    }

    @Test
    void theAuditLogCannotBeChanged() {
        assertThat(names("""
                        select grantee || ' ' || privilege_type from information_schema.role_table_grants
                        where table_name in ('audit_log', 'platform_audit_log') and grantee <> 'ihosi_owner' order by 1
                        """))
                .containsExactly(
                        "ihosi_facility INSERT",
                        "ihosi_facility SELECT",
                        "ihosi_platform INSERT",
                        "ihosi_platform SELECT");
    }

    @Test
    void everyFunctionOfTheOwnerFixesItsSearchPathAndAsksForARight() {
        assertThat(names("""
                        select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
                        and (proconfig is null or not proconfig::text like '%search_path%'
                            or has_function_privilege('ihosi_app', oid, 'execute'))
                        """)).isEmpty();
    }

    @Test
    void viewsAskAsTheirCaller() {
        assertThat(names("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
                        and not coalesce('security_invoker=true' = any (reloptions), false)
                        """)).isEmpty();
    }

    @Test
    void everyTableSaysWhatItIs() {
        assertThat(names("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                        and relname <> 'flyway_schema_history' and obj_description(oid) is null
                        """)).isEmpty();
    }

    private static List<String> names(String query) {
        return TEST.beyondPolicies(sql -> sql.fetch(query).getValues(0, String.class));
    }
}
