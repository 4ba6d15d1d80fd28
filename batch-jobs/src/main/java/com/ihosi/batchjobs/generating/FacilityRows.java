package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.DatasetWriter;
import com.ihosi.batchjobs.dataset.row.DepartmentRow;
import com.ihosi.batchjobs.dataset.row.FacilityRow;
import com.ihosi.batchjobs.dataset.row.HolidayRow;
import com.ihosi.batchjobs.dataset.row.RoomRow;
import com.ihosi.batchjobs.dataset.row.RosterWeightRow;
import com.ihosi.batchjobs.dataset.row.SkillRow;
import com.ihosi.batchjobs.dataset.row.TenantRow;
import com.ihosi.batchjobs.dataset.row.TravelTimeRow;
import java.time.LocalTime;
import java.util.List;

/** Writes the group and its facilities with what belongs to them. */
final class FacilityRows {

    private static final int LEAST_PATIENTS_ALLOWED = 10_000;
    private static final int LEAST_DOCTORS_ALLOWED = 50;
    private static final int WAY_BETWEEN_ZONES = 300;

    private final GroupPlan group;
    private final DatasetWriter writer;

    FacilityRows(GroupPlan group, DatasetWriter writer) {
        this.group = group;
        this.writer = writer;
    }

    void write() {
        writer.write(new TenantRow(group.tenant(), group.name(), "billing@" + group.tenant() + ".example"));
        for (DepartmentKind kind : DepartmentKind.values()) {
            writer.write(new SkillRow(kind.skill(), kind.specialty()));
        }
        group.facilities().forEach(this::writeFacility);
    }

    private void writeFacility(FacilityPlan facility) {
        writer.write(facility(facility));
        for (int year = group.anchor().getYear() - 1; year <= group.anchor().getYear() + 1; year++) {
            Holidays.of(year)
                    .forEach((name, day) -> writer.write(new HolidayRow(facility.slug(), day, name, null, null)));
        }
        writeDepartments(facility);
        writeTravel(facility);
        writer.write(weight(facility));
        AppointmentTypes.rows(facility.slug()).forEach(writer::write);
    }

    private FacilityRow facility(FacilityPlan facility) {
        boolean hospital = facility.kind() == FacilityKind.HOSPITAL;
        FacilityPlan.Place place = facility.place();
        return new FacilityRow(
                facility.slug(),
                group.tenant(),
                facility.code(),
                facility.name(),
                facility.name() + ", Inc.",
                place.address(),
                place.city(),
                place.state(),
                place.zipCode(),
                "US",
                facility.phone(100),
                facility.mail("info"),
                "https://" + facility.slug() + ".example",
                facility.colours().get(0),
                facility.colours().get(1),
                facility.colours().get(2),
                facility.zone(),
                "en",
                "USD",
                hospital ? LocalTime.of(7, 0) : LocalTime.of(8, 0),
                LocalTime.of(19, 0),
                Math.max(LEAST_DOCTORS_ALLOWED, 2 * facility.doctors()),
                Math.max(
                        LEAST_PATIENTS_ALLOWED,
                        4 * group.patients() / group.facilities().size()),
                hospital ? FacilityRow.Tier.ENTERPRISE : FacilityRow.Tier.PROFESSIONAL,
                true);
    }

    private void writeDepartments(FacilityPlan facility) {
        int order = 0;
        for (DepartmentKind department : facility.departments()) {
            writer.write(new DepartmentRow(facility.slug(), department.code(), department.title(), order++));
            int rooms = department.outpatients() ? 3 : 0;
            for (int room = 1; room <= rooms; room++) {
                String code = "%s-%d%02d".formatted(department.code(), order, room);
                String name = "%s room %d".formatted(department.title(), room);
                writer.write(new RoomRow(facility.slug(), code, name, department.code()));
            }
        }
    }

    /** Ways to the facilities that doctors are shared with; in another time zone one has to fly. */
    private void writeTravel(FacilityPlan from) {
        for (FacilityPlan to : group.clusterOf(from)) {
            if (to.index() != from.index()) {
                Dice dice = group.dice(
                        "travel",
                        (long) Math.min(from.index(), to.index()) * 10_000 + Math.max(from.index(), to.index()));
                boolean near = from.zone().equals(to.zone());
                int minutes = near ? 5 * dice.between(4, 14) : WAY_BETWEEN_ZONES + 15 * dice.between(0, 6);
                writer.write(new TravelTimeRow(from.slug(), to.slug(), minutes));
            }
        }
    }

    private static RosterWeightRow weight(FacilityPlan facility) {
        List<String> rules = List.of("FAIR_NIGHTS", "CLOSENESS", "WISH");
        return new RosterWeightRow(facility.slug(), rules.get(facility.index() % rules.size()), 2);
    }
}
