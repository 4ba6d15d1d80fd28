package com.ihosi.planner.roster.run;

import static com.ihosi.schema.generated.Tables.SOLVE_RUN;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN_FACILITY;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.Transaction;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Puts runs into the queue, going through the scopes of their facilities; a constraint refuses a second open one. */
final class RunRequests {

    private final Transaction transaction;
    private final Instant now;

    RunRequests(Transaction transaction, Instant now) {
        this.transaction = transaction;
        this.now = now;
    }

    SolveRun.Id insert(Actor actor, String requester, SolveRequest request) {
        UUID run = inScope(request.facilities().getFirst(), sql -> {
            UUID id = sql.fetchSingle(DSL.select(DSL.field("uuidv7()", SQLDataType.UUID)))
                    .value1();
            insert(sql, id, actor, requester, request);
            return id;
        });
        for (Facility.Id facility : request.facilities()) {
            inScope(facility, sql -> sql.insertInto(SOLVE_RUN_FACILITY)
                    .set(SOLVE_RUN_FACILITY.FACILITY_ID, facility.value())
                    .set(SOLVE_RUN_FACILITY.SOLVE_RUN_ID, run)
                    .set(SOLVE_RUN_FACILITY.FIRST_DAY, request.horizon().firstDay())
                    .set(SOLVE_RUN_FACILITY.DAYS, request.horizon().length())
                    .set(SOLVE_RUN_FACILITY.STATUS, "queued")
                    .execute());
        }
        return new SolveRun.Id(run);
    }

    private void insert(DSLContext sql, UUID id, Actor actor, String requester, SolveRequest request) {
        sql.insertInto(SOLVE_RUN)
                .set(SOLVE_RUN.ID, id)
                .set(
                        SOLVE_RUN.REQUESTED_BY,
                        actor.findAccount().map(Account.Id::value).orElse(null))
                .set(SOLVE_RUN.REQUESTER, requester)
                .set(SOLVE_RUN.REQUESTED_AT, now)
                .set(SOLVE_RUN.FIRST_DAY, request.horizon().firstDay())
                .set(SOLVE_RUN.DAYS, request.horizon().length())
                .set(SOLVE_RUN.KIND, request.kind().name().toLowerCase(Locale.ROOT))
                .set(SOLVE_RUN.SECONDS, request.seconds())
                .set(SOLVE_RUN.SEED, request.seed())
                .execute();
    }

    private <T> T inScope(Facility.Id facility, Function<DSLContext, T> work) {
        return transaction.in(new FacilityScope(facility.value()), work);
    }
}
