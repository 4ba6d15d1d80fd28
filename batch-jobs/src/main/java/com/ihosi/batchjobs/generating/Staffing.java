package com.ihosi.batchjobs.generating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes up the doctors of a group and where they work. */
final class Staffing {

    private static final int FEWEST_IN_A_DEPARTMENT = 3;
    private static final double SECOND_SKILL = 0.35;
    private static final double NEWCOMERS = 0.08;

    private final GroupPlan group;
    private final List<Place> places = new ArrayList<>();
    private int postings;

    /** Where a doctor has the main posting, and the how-manieth of the department she is there. */
    private record Place(int doctor, FacilityPlan facility, DepartmentKind department, int rank) {}

    private Staffing(GroupPlan group) {
        this.group = group;
    }

    static List<DoctorPlan> of(GroupPlan group) {
        Staffing staffing = new Staffing(group);
        group.facilities().forEach(staffing::fill);
        Map<Integer, FacilityPlan> away = staffing.chooseShared();
        return staffing.places.stream()
                .map(place -> staffing.doctor(place, away.get(place.doctor())))
                .toList();
    }

    private void fill(FacilityPlan facility) {
        List<DepartmentKind> departments = facility.departments();
        double[] weights =
                departments.stream().mapToDouble(DepartmentKind::weight).toArray();
        int[] sizes = Shares.divide(facility.doctors(), weights, FEWEST_IN_A_DEPARTMENT);
        for (int i = 0; i < sizes.length; i++) {
            for (int rank = 0; rank < sizes[i]; rank++) {
                places.add(new Place(places.size(), facility, departments.get(i), rank));
            }
        }
    }

    /** The second facility of those who have one: first one doctor of each department, then a second one, and so on. */
    private Map<Integer, FacilityPlan> chooseShared() {
        List<Place> candidates = places.stream()
                .sorted(Comparator.comparingInt(Place::rank)
                        .thenComparingDouble(
                                place -> group.dice("share", place.doctor()).unit()))
                .toList();
        Map<Integer, FacilityPlan> away = new HashMap<>();
        for (Place place : candidates) {
            List<FacilityPlan> others = others(place);
            if (away.size() < group.sharedDoctors() && !others.isEmpty()) {
                away.put(place.doctor(), group.dice("second", place.doctor()).pick(others));
            }
        }
        return away;
    }

    private List<FacilityPlan> others(Place place) {
        return group.clusterOf(place.facility()).stream()
                .filter(other -> other.index() != place.facility().index())
                .filter(other -> other.departments().contains(place.department()))
                .toList();
    }

    private DoctorPlan doctor(Place place, @Nullable FacilityPlan away) {
        Dice dice = group.dice("doctor", place.doctor());
        Person person = Names.person(dice);
        List<DepartmentKind> skills = new ArrayList<>(List.of(place.department()));
        if (dice.chance(SECOND_SKILL)) {
            skills.add(place.department().neighbour());
        }
        String code = "%s-%03d".formatted(group.prefix(), place.doctor() + 1);
        return new DoctorPlan(place.doctor(), code, person, List.copyOf(skills), postings(place, away, dice));
    }

    private List<Posting> postings(Place place, @Nullable FacilityPlan away, Dice dice) {
        LocalDate since = since(dice);
        if (away == null) {
            return List.of(posting(place, place.facility(), terms(place), since, Week.WHOLE, dice));
        }
        Week.Split split = Week.Split.pick(dice);
        Terms home = Terms.shared(true, split.home().size());
        Terms second = Terms.shared(false, split.away().size());
        return List.of(
                posting(place, place.facility(), home, since, split.home(), dice),
                posting(place, away, second, since.plusWeeks(8), split.away(), dice));
    }

    private Posting posting(
            Place place, FacilityPlan facility, Terms terms, LocalDate since, Set<DayOfWeek> days, Dice dice) {
        return new Posting(
                postings++,
                place.doctor(),
                facility,
                place.department(),
                terms,
                facility.equals(place.facility()),
                since,
                days,
                Week.sessions(place.department(), days, dice));
    }

    private LocalDate since(Dice dice) {
        int weeks = dice.chance(NEWCOMERS) ? dice.between(16, 44) : dice.between(80, 900);
        return group.anchor().minusWeeks(weeks);
    }

    private static Terms terms(Place place) {
        return switch (place.rank() % 6) {
            case 2 -> Terms.PART_TIME;
            case 5 -> Terms.LOCUM;
            default -> Terms.FULL_TIME;
        };
    }
}
