package com.ihosi.batchjobs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.generating.DatasetGenerator;
import com.ihosi.batchjobs.importing.ImportReport.Outcome;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.roster.solving.RosterSolution;
import com.ihosi.planner.roster.solving.RosterSolver;
import com.ihosi.planner.roster.solving.SolveLimits;
import com.ihosi.schema.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoImportTest {

    private static final Path DEMO = Path.of("../datasets/demo");
    private static final LocalDate MONDAY = DatasetGenerator.DEMO_ANCHOR;

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    @BeforeAll
    static void load() {
        try (Importing importing = Importing.over(TEST.application())) {
            ImportReport report = importing.product().run(DEMO, ImportOptions.AS_IT_IS);

            assertThat(report.errors()).isEmpty();
            assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
            assertThat(report.rows()).containsEntry("appointments.csv", 28_000L).containsEntry("facilities.csv", 3L);
        }
    }

    @Test
    void theDemoIsThereAndLoadingItAgainChangesNothing() {
        assertThat(Content.counts(TEST))
                .containsEntry("appointment", 28_000)
                .containsEntry("doctor", 60)
                .containsEntry("roster", 12)
                .containsEntry("doctor_skill", 85);
        Map<String, String> first = Content.of(TEST);

        try (Importing importing = Importing.over(TEST.application())) {
            assertThat(importing.product().run(DEMO, ImportOptions.AS_IT_IS).outcome())
                    .isEqualTo(Outcome.LOADED);
        }

        assertThat(Content.of(TEST)).isEqualTo(first);
    }

    @Test
    void theFirstWeekOfAllFacilitiesIsSolvedWithoutABrokenHardRule() {
        Instant monday = MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        Planning planning = new Planning(TEST.database(), Clock.fixed(monday, ZoneOffset.UTC));
        RosterProblem problem = planning.load(facilities(), Week.of(MONDAY)).problem();
        AtomicBoolean enough = new AtomicBoolean();

        RosterSolution solution = new RosterSolver()
                .solve(
                        problem,
                        null,
                        SolveLimits.seconds(30, 1),
                        (progress, best) -> enough.set(
                                progress.best().hard() == 0 && progress.best().medium() == 0),
                        enough::get);

        assertThat(problem.lines()).hasSize(60);
        assertThat(RosterAudit.of(problem, solution.roster()).brokenHardRules()).isZero();
    }

    @Test
    void theWeeksBeforeArePublishedAndKeepEveryHardRule() {
        Clock monday = Clock.fixed(MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        Accounts accounts = new Accounts(TEST.database(), new Facilities(TEST.database()), monday);
        WeekPlans plans = new WeekPlans(TEST.database(), accounts, monday);
        for (Facility.Id facility : facilities()) {
            for (int back = 1; back <= 4; back++) {
                WeekPlan plan = plans.getPublished(facility, Week.of(MONDAY).plus(-back));

                assertThat(plan.published().orElseThrow().stored().duties()).hasSizeGreaterThan(20);
                assertThat(plan.published().orElseThrow().audit().violations())
                        .filteredOn(violation -> violation.rule().level() == Level.HARD)
                        .as("%s %s", plan.facility().name(), plan.week())
                        .isEmpty();
            }
        }
    }

    private static List<Facility.Id> facilities() {
        List<UUID> ids = TEST.beyondPolicies(
                sql -> sql.fetch("select id from facility order by slug").map(row -> row.get(0, UUID.class)));
        return ids.stream().map(Facility.Id::new).toList();
    }
}
