package com.ihosi.planner.staff;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.time.DateRange;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** A facility's doctors with all that decides what work they can do. */
public final class Staff {

    private final Database database;

    /** Reads through the given door. */
    public Staff(Database database) {
        this.database = database;
    }

    /** Everybody who is or was employed at the facility, by name, with contracts and leave of the given days. */
    public List<EmployedDoctor> list(Facility.Id facility, DateRange days) {
        return database.read(new FacilityScope(facility.value()), sql -> list(sql, facility, days));
    }

    /** Those of the given doctors who are or were employed at the facility. */
    public Map<Doctor.Id, Doctor> find(Facility.Id facility, Collection<Doctor.Id> doctors) {
        return database.read(
                new FacilityScope(facility.value()), sql -> new StaffRepository(sql, facility).find(doctors));
    }

    /** The mail addresses of the facility's doctors, as far as they are known. */
    public Map<Doctor.Id, String> listMails(Facility.Id facility) {
        return database.read(
                new FacilityScope(facility.value()), sql -> new StaffRepository(sql, facility).listMails());
    }

    /** What doctors may be qualified for, by name; the same list for every facility. */
    public List<Skill> listSkills(Facility.Id facility) {
        return database.read(
                new FacilityScope(facility.value()), sql -> new StaffRepository(sql, facility).listSkills());
    }

    /** Everybody again, within a transaction that is already in the facility's scope. */
    public static List<EmployedDoctor> list(DSLContext sql, Facility.Id facility, DateRange days) {
        return new StaffRepository(sql, facility).list(days);
    }
}
