package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.FairShare;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.WorkRules;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a doctor's line of a roster problem. */
final class LineAssembly {

    private final DayChoices choices;
    private final Map<Facility.Id, FairShares> fairShares;
    private final boolean keepsFixed;
    private final int following;

    /** Lines for a solve keep what is fixed, with so many days behind; lines for a view show whatever rosters say. */
    LineAssembly(DayChoices choices, Map<Facility.Id, FairShares> fairShares, boolean keepsFixed, int following) {
        this.choices = choices;
        this.fairShares = fairShares;
        this.keepsFixed = keepsFixed;
        this.following = following;
    }

    Line line(PlannedDoctor doctor) {
        PastWork past = new PastWork(doctor);
        WorkRules rules = doctor.places().stream()
                .map(place -> new ContractRules(place, past).rules())
                .reduce(WorkRules::and)
                .orElse(WorkRules.NONE);
        return new Line(
                doctor.doctor().id(),
                doctor.doctor().name(),
                doctor.home().facility(),
                rules,
                past.history(),
                fairShares(doctor),
                days(doctor));
    }

    private List<LineDay> days(PlannedDoctor doctor) {
        List<LineDay> days = new ArrayList<>();
        doctor.home().week().horizon().days().forEach(day -> days.add(day(doctor, day)));
        if (following > 0) {
            days.addAll(FollowingDays.filledUp(FollowingDays.of(doctor), days.getLast(), following));
        }
        return days;
    }

    private List<FairShare> fairShares(PlannedDoctor doctor) {
        Map<Rule, FairShare> sums = new EnumMap<>(Rule.class);
        for (Place place : doctor.places()) {
            FairShares here = fairShares.get(place.facility());
            if (here != null) {
                here.of(place.doctor()).forEach(share -> sums.merge(share.rule(), share, LineAssembly::sum));
            }
        }
        return new ArrayList<>(sums.values());
    }

    private static FairShare sum(FairShare one, FairShare other) {
        return new FairShare(one.rule(), one.before() + other.before(), one.target() + other.target(), one.within());
    }

    private LineDay day(PlannedDoctor doctor, LocalDate day) {
        List<Choice> all = choices.of(doctor, day);
        return new LineDay(
                keepsFixed ? FixedDay.of(doctor, day).restrict(all) : all,
                doctor.elsewhereOn(day),
                wishes(doctor, day),
                published(doctor, day));
    }

    private static List<Wish> wishes(PlannedDoctor doctor, LocalDate day) {
        List<Wish> wishes = new ArrayList<>();
        for (Place place : doctor.places()) {
            for (DayWish wish : place.week().wishes()) {
                if (wish.doctor().equals(place.doctor()) && wish.day().equals(day)) {
                    wishes.addAll(wishes(place, wish));
                }
            }
        }
        return wishes;
    }

    /** A wish to avoid a type means every department's; a wish to have it means the doctor's own, or the first. */
    static List<Wish> wishes(Place place, DayWish wish) {
        if (wish.type() == null) {
            return List.of(new Wish(null, wish.wants(), wish.weight()));
        }
        List<Wish> all = place.shifts().shifts().stream()
                .filter(shift -> shift.type().equals(wish.type()))
                .sorted((one, other) -> Boolean.compare(isOwn(place, other), isOwn(place, one)))
                .map(shift -> new Wish(shift.shift().id(), wish.wants(), wish.weight()))
                .toList();
        return wish.wants() ? all.stream().limit(1).toList() : all;
    }

    private static boolean isOwn(Place place, RosteredShift shift) {
        return shift.department().equals(place.employed().employment().department());
    }

    /** What to stay close to: nothing where one of the facilities has published nothing yet. */
    private static @Nullable Set<Shift.Id> published(PlannedDoctor doctor, LocalDate day) {
        return doctor.places().stream()
                        .allMatch(place -> place.week().publishedOn(day).isPresent())
                ? DoneShifts.published(doctor, day)
                : null;
    }
}
