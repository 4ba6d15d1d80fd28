package com.ihosi.planner.roster.plan;

import static com.ihosi.schema.generated.Tables.DEMAND;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** How many doctors shifts need. */
public final class Demands {

    /** The most doctors that one shift of a day can need. */
    public static final int MOST = 1000;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says what has gone by. */
    public Demands(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A shift type of a department on a day, and how many doctors it needs. */
    public record Need(UUID type, Department.Id department, LocalDate day, int required) {

        public Need {
            if (required < 0 || required > MOST) {
                throw new PlannerException("The number of doctors (%d) must be 0 to %d.".formatted(required, MOST));
            }
        }
    }

    /**
     * Changes how many doctors a shift needs on a day, or asks for it anew. Needs {@link Right#PLAN_ROSTER}.
     *
     * @throws PlannerException if the day has gone by, or the facility has no such shift
     */
    public void change(Actor actor, Facility.Id facility, Need need) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        String by = accounts.name(actor);
        database.run(new FacilityScope(facility.value()), sql -> {
            check(sql, facility, need);
            sql.insertInto(DEMAND)
                    .set(DEMAND.FACILITY_ID, facility.value())
                    .set(DEMAND.DEPARTMENT_ID, need.department().value())
                    .set(DEMAND.SHIFT_TYPE_ID, need.type())
                    .set(DEMAND.DAY, need.day())
                    .set(DEMAND.REQUIRED, need.required())
                    .onDuplicateKeyUpdate()
                    .set(DEMAND.REQUIRED, need.required())
                    .set(DEMAND.ROW_VERSION, DEMAND.ROW_VERSION.plus(1))
                    .execute();
            AuditTrail.add(sql, facility, actor, by, "demand.change", "demand", need.type(), clock.instant());
            Outbox.append(
                    sql,
                    new PlannerEvent.DemandChanged(facility, need.type(), need.day(), need.required()),
                    clock.instant());
        });
    }

    private void check(DSLContext sql, Facility.Id id, Need need) {
        Facility facility = Facilities.list(sql, List.of(id)).getFirst();
        LocalDate today = LocalDate.ofInstant(clock.instant(), facility.zone());
        if (need.day().isBefore(today)) {
            throw new PlannerException("%s has gone by. Choose a day that is still to come.".formatted(need.day()));
        }
        boolean known = new PlanningRepository(sql, id)
                .listShiftTypes().stream()
                        .anyMatch(type -> type.id().equals(need.type())
                                && (type.department() == null
                                        || type.department().equals(need.department())));
        if (!known) {
            throw new PlannerException("There is no such shift in this department.");
        }
    }
}
