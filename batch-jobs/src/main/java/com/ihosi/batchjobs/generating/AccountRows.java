package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.DatasetWriter;
import com.ihosi.batchjobs.dataset.row.AccountRow;
import com.ihosi.batchjobs.dataset.row.MembershipRow;
import com.ihosi.batchjobs.dataset.row.MembershipRow.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Writes those who can log in: for each facility its people, and some who work for several. */
final class AccountRows {

    private static final int CLUSTER_OF_TWO = 2;

    private final GroupPlan group;
    private final DatasetWriter writer;

    AccountRows(GroupPlan group, DatasetWriter writer) {
        this.group = group;
        this.writer = writer;
    }

    void write(List<DoctorPlan> doctors, boolean superAdmin) {
        if (superAdmin) {
            writer.write(new AccountRow(group.mail("super"), "Ines Calloway", password(), true, null));
        }
        Dice dice = group.dice("accounts", 0);
        for (FacilityPlan facility : group.facilities()) {
            for (Role role : EnumSet.complementOf(EnumSet.of(Role.STAFF))) {
                String word = role.name().toLowerCase(Locale.ROOT);
                member(facility.mail(word), Names.person(dice), role, List.of(facility));
            }
        }
        // The front desk came later; a dice of its own leaves everybody else's name as it was.
        Dice desk = group.dice("desk", 0);
        group.facilities()
                .forEach(facility -> member(facility.mail("staff"), Names.person(desk), Role.STAFF, List.of(facility)));
        member(group.mail("group"), Names.person(dice), Role.MANAGER, group.facilities());
        if (group.facilities().size() > CLUSTER_OF_TWO) {
            List<FacilityPlan> two = group.facilities().subList(0, CLUSTER_OF_TWO);
            member(group.mail("two"), Names.person(dice), Role.MANAGER, two);
        }
        writeDoctors(doctors);
    }

    /** One at two facilities, a colleague of hers who can take her duties, and one who comes from another facility. */
    private void writeDoctors(List<DoctorPlan> doctors) {
        List<DoctorPlan> shared =
                doctors.stream().filter(doctor -> doctor.postings().size() > 1).toList();
        shared.stream().findFirst().ifPresent(first -> {
            doctor(group.mail("doctor"), first);
            doctors.stream()
                    .filter(other -> !shared.contains(other) && isColleague(other.home(), first.home()))
                    .findFirst()
                    .ifPresent(colleague -> doctor(group.mail("colleague"), colleague));
            shared.stream()
                    .filter(other ->
                            !other.home().facility().equals(first.home().facility()))
                    .findFirst()
                    .ifPresent(other -> doctor(other.home().facility().mail("doctor"), other));
        });
    }

    private static boolean isColleague(Posting one, Posting other) {
        return one.facility().equals(other.facility()) && one.department() == other.department();
    }

    private void doctor(String email, DoctorPlan doctor) {
        String name = doctor.person().givenName() + " " + doctor.person().familyName();
        writer.write(new AccountRow(email, name, password(), false, doctor.code()));
    }

    private void member(String email, Person person, Role role, List<FacilityPlan> facilities) {
        writer.write(new AccountRow(email, person.givenName() + " " + person.familyName(), password(), false, null));
        for (FacilityPlan facility : facilities) {
            writer.write(new MembershipRow(facility.slug(), email, role, null));
        }
    }

    private String password() {
        return group.tenant() + "-demo";
    }
}
