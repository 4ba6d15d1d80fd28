package com.ihosi.planner.patient;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Finds a facility's patients. */
public final class Patients {

    private static final int SHORTEST_SEARCH = 2;

    private final Database database;
    private final Accounts accounts;

    /** Reads through the given door. */
    public Patients(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /**
     * Active patients whose number, family name or given name begins with the text, "family, given" and "given family" included, by name.
     * Nobody for less than two characters. Needs {@link Right#FIND_PATIENTS}.
     */
    public List<Patient> search(Actor actor, Facility.Id facility, String text, int most) {
        accounts.require(actor, Right.FIND_PATIENTS, facility);
        String wanted = text.strip();
        return wanted.length() < SHORTEST_SEARCH
                ? List.of()
                : database.read(new FacilityScope(facility.value()), sql -> new PatientRepository(sql, facility)
                        .search(wanted, most));
    }

    /** Those of the given patients whom the facility knows. Needs {@link Right#FIND_PATIENTS}. */
    public List<Patient> list(Actor actor, Facility.Id facility, Collection<Patient.Id> ids) {
        accounts.require(actor, Right.FIND_PATIENTS, facility);
        return database.read(new FacilityScope(facility.value()), sql -> list(sql, facility, ids));
    }

    /** A patient of the facility, within a transaction in its scope. */
    public static Optional<Patient> find(DSLContext sql, Facility.Id facility, Patient.Id id) {
        return list(sql, facility, List.of(id)).stream().findFirst();
    }

    /** Those of the given patients whom the facility knows, within a transaction in its scope. */
    public static List<Patient> list(DSLContext sql, Facility.Id facility, Collection<Patient.Id> ids) {
        return new PatientRepository(sql, facility).list(ids);
    }
}
