package com.ihosi.planner.roster.solving.plain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.FairShare;
import com.ihosi.planner.roster.History;
import com.ihosi.planner.roster.History.PastDay;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Period;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.WorkRules;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlainModelTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Facility.Id HERE = new Facility.Id(new UUID(1, 1));
    private static final Shift NIGHT = shift("N", 22, Set.of());
    private static final Shift DAY = shift("D", 8, Set.of(NIGHT.id()));

    private final RosterProblem problem = problem();

    private static Shift shift(String code, int start, Set<Shift.Id> banned) {
        return new Shift(
                new Shift.Id(new UUID(2, start)),
                HERE,
                new Department.Id(new UUID(3, 3)),
                code,
                code,
                LocalTime.of(start, 0),
                480,
                ZoneId.of("Europe/Berlin"),
                banned,
                false);
    }

    /** Three doctors; the last is not qualified for nights, of the second only Sunday is known. Two are wanted by day and one at night. */
    private static RosterProblem problem() {
        List<Demand> demands = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            demands.add(new Demand(DAY.id(), day, 2, 100, 1, Level.MEDIUM));
            demands.add(new Demand(NIGHT.id(), day, 1, 50, 1, Level.SOFT));
        }
        List<Line> lines = List.of(line(0, true), line(1, true), line(2, false));
        return new RosterProblem(Period.week(MONDAY), List.of(DAY, NIGHT), lines, demands, Map.of());
    }

    private static Line line(int number, boolean nights) {
        List<Choice> choices = nights
                ? List.of(Choice.OFF, Choice.of(DAY.id()), Choice.of(NIGHT.id()))
                : List.of(Choice.OFF, Choice.of(DAY.id()));
        List<LineDay> days = new ArrayList<>(Collections.nCopies(7, LineDay.of(choices)));
        days.set(1, days.get(1).withWishes(List.of(Wish.wantsOff(3), Wish.wants(DAY.id(), 4))));
        days.set(3, days.get(3).withPublished(Set.of(DAY.id())));
        WorkRules rules = new WorkRules(
                List.of(Quota.minutes(960, 1920), new Quota.Shifts(Set.of(NIGHT.id()), 1, 2)), 3, 2, 2, 1, 660);
        List<PastDay> past =
                List.of(PastDay.OFF, new PastDay(List.of(NIGHT.on(MONDAY.minusDays(1))), Set.of(NIGHT.id())));
        List<FairShare> shares = List.of(
                new FairShare(Rule.FAIR_NIGHTS, 1, 2),
                new FairShare(Rule.FAIR_WEEKENDS, 0, 1),
                new FairShare(Rule.FAIR_HOURS, 960, 2400));
        return new Line(
                new Doctor.Id(new UUID(4, number)),
                "Doctor " + number,
                HERE,
                rules,
                new History(number == 1 ? past.subList(1, 2) : past, 0),
                shares,
                days);
    }

    @Test
    void aPlacesDoctorHasItsShiftOnItsDay() {
        PlainRoster plain = PlainRoster.of(problem);
        PlainPlace place = plain.getPlaces().getLast();
        place.setDoctor(plain.getDoctors().get(1));
        Roster roster = plain.toRoster(problem);
        assertThat(roster.duties()).hasSize(1);
        assertThat(roster.choice(1, 6)).isEqualTo(Choice.of(NIGHT.id()));
    }

    @Test
    void thereIsAPlaceForEachDoctorThatTheDemandAsksFor() {
        assertThat(PlainRoster.of(problem).getPlaces()).hasSize(21);
    }

    @Test
    void theStreamsChargeWhatTheAuditCharges() {
        SolutionManager<PlainRoster, HardMediumSoftScore> scores =
                SolutionManager.create(SolverFactory.create(new SolverConfig()
                        .withSolutionClass(PlainRoster.class)
                        .withEntityClasses(PlainPlace.class)
                        .withConstraintProviderClass(PlainConstraints.class)));
        for (int seed = 0; seed < 200; seed++) {
            PlainRoster plain = PlainRoster.of(problem);
            fill(plain, new Random(seed));
            HardMediumSoftScore own = Objects.requireNonNull(scores.update(plain), "score");
            Score judged = RosterAudit.of(problem, plain.toRoster(problem)).score();
            assertThat(new Score(-own.hardScore(), -own.mediumScore(), -own.softScore()))
                    .as("seed %d", seed)
                    .isEqualTo(judged);
        }
    }

    /** Gives each place somebody who may be there, or nobody. */
    private static void fill(PlainRoster plain, Random random) {
        for (PlainPlace place : plain.getPlaces()) {
            PlainDoctor doctor = plain.getDoctors().get(random.nextInt(3));
            boolean free = plain.getPlaces().stream()
                    .noneMatch(other -> other.day() == place.day() && doctor.equals(other.getDoctor()));
            if (free && doctor.mayWork(place.day(), Set.of(place.shift().id()))) {
                place.setDoctor(doctor);
            }
        }
    }
}
