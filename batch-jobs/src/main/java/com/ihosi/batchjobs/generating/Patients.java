package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.row.FacilityPatientRow.Contact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes up patients: each one anew from the seed and a number, so that none has to be kept. */
final class Patients {

    private static final double CHILDREN = 0.15;
    private static final double JUST_REGISTERED = 0.012;
    private static final double THIS_YEAR = 0.22;
    private static final double SECOND_DOCTOR = 0.3;
    private static final double SECOND_FACILITY = 0.12;

    private final GroupPlan group;
    private final Map<FacilityPlan, List<Posting>> forChildren = new HashMap<>();
    private final Map<FacilityPlan, List<Posting>> forAdults = new HashMap<>();
    private final List<FacilityPlan> homes = new ArrayList<>(); // once for each posting: larger ones get more patients

    Patients(GroupPlan group, List<Posting> postings) {
        this.group = group;
        for (Posting posting : postings) {
            if (!posting.sessions().isEmpty()) {
                boolean children = posting.department() == DepartmentKind.PEDIATRICS;
                add(children ? forChildren : forAdults, posting);
                homes.add(posting.facility());
            }
        }
    }

    private static void add(Map<FacilityPlan, List<Posting>> lists, Posting posting) {
        lists.computeIfAbsent(posting.facility(), none -> new ArrayList<>()).add(posting);
    }

    PatientPlan get(int index) {
        Dice dice = group.dice("patient", index);
        FacilityPlan home = dice.pick(homes);
        boolean child = dice.chance(CHILDREN) && forChildren.containsKey(home);
        boolean thisYear = dice.chance(THIS_YEAR);
        boolean justNow = dice.chance(JUST_REGISTERED);
        int days = justNow ? dice.between(1, 20) : thisYear ? dice.between(30, 350) : dice.between(400, 4_000);
        LocalDate registeredOn = group.anchor().minusDays(days);
        return new PatientPlan(
                index,
                Names.person(dice),
                home,
                birthDate(child, registeredOn, dice),
                0.75 * dice.normal(),
                contact(dice),
                registeredOn,
                justNow ? List.of() : doctors(home, child, dice));
    }

    private LocalDate birthDate(boolean child, LocalDate registeredOn, Dice dice) {
        double years = child ? 17 * dice.unit() : 18 + 74 * StrictMath.pow(dice.unit(), 0.85);
        LocalDate birthDate = group.anchor().minusDays((long) (years * 365.25));
        return birthDate.isAfter(registeredOn) ? registeredOn : birthDate;
    }

    private static Contact contact(Dice dice) {
        double chance = dice.unit();
        return chance < 0.45
                ? Contact.SMS
                : chance < 0.85 ? Contact.EMAIL : chance < 0.95 ? Contact.PHONE : Contact.NONE;
    }

    private List<Posting> doctors(FacilityPlan home, boolean child, Dice dice) {
        List<Posting> chosen = new ArrayList<>();
        chosen.add(dice.pick(choice(home, child)));
        if (dice.chance(SECOND_DOCTOR)) {
            addOther(chosen, dice.pick(choice(home, child)));
        }
        if (dice.chance(SECOND_FACILITY)) {
            FacilityPlan second = dice.pick(group.clusterOf(home));
            if (forAdults.containsKey(second) || forChildren.containsKey(second)) {
                addOther(chosen, dice.pick(choice(second, child)));
            }
        }
        return List.copyOf(chosen);
    }

    private static void addOther(List<Posting> chosen, Posting posting) {
        if (chosen.stream().noneMatch(other -> other.doctor() == posting.doctor())) {
            chosen.add(posting);
        }
    }

    private List<Posting> choice(FacilityPlan facility, boolean child) {
        List<Posting> postings = (child ? forChildren : forAdults).get(facility);
        if (postings == null) {
            postings = (child ? forAdults : forChildren).get(facility);
        }
        if (postings == null) {
            throw new IllegalStateException("Nobody sees patients at " + facility.slug() + ".");
        }
        return postings;
    }
}
