package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/** Makes drafts the rosters that hold. */
public final class Publishing {

    private static final int MOST_ATTEMPTS = 3;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says what has gone by. */
    public Publishing(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A draft by its facility and id. */
    public record Draft(Facility.Id facility, StoredRoster.Id roster) {}

    /**
     * What is published with a draft: itself, and those of other facilities that the same run made for the same week, that still
     * are drafts and that the actor may publish. Needs {@link Right#PLAN_ROSTER}.
     */
    public List<Draft> listTogether(Actor actor, Draft draft) {
        accounts.require(actor, Right.PLAN_ROSTER, draft.facility());
        Predicate<Facility.Id> mayPlan = accounts.whereMay(actor, Right.PLAN_ROSTER);
        return database.transaction(transaction -> {
            List<Draft> siblings = transaction
                    .in(new PlatformScope(), sql -> new RunDraftRepository(sql)
                            .siblings(draft.facility(), List.of(draft.roster())))
                    .getOrDefault(draft.roster(), List.of());
            List<Draft> together = new ArrayList<>(List.of(draft));
            siblings.stream()
                    .filter(other -> mayPlan.test(other.facility()) && isDraft(transaction, other))
                    .forEach(together::add);
            return together;
        });
    }

    private static boolean isDraft(Transaction transaction, Draft other) {
        return transaction.in(
                new FacilityScope(other.facility().value()),
                sql -> new RosterRepository(sql, other.facility()).isDraft(other.roster()));
    }

    /**
     * Publishes drafts of several facilities, all or none; publishing the same again is harmless. Needs {@link Right#PLAN_ROSTER} in
     * every one of them.
     *
     * @throws RosterIsStaleException if somebody published another roster since a draft was made; the draft stays
     * @throws DoctorIsBusyException if a doctor is taken elsewhere; names doctor and day and never the place
     * @throws com.ihosi.planner.PlannerException if a week is over, or a doctor with duties is no longer employed
     */
    public void publish(Actor actor, List<Draft> drafts) {
        accounts.require(
                actor, Right.PLAN_ROSTER, drafts.stream().map(Draft::facility).toList());
        String name = accounts.name(actor);
        List<Draft> inOrder = drafts.stream()
                .distinct()
                .sorted(Comparator.comparing(draft -> draft.facility().value()))
                .toList();
        for (int attempt = 1; ; attempt++) {
            try {
                database.transaction(transaction -> {
                    publish(transaction, actor, name, inOrder);
                    return true;
                });
                return;
            } catch (ConflictException conflict) {
                // The loser of a race that the database ended finds on a second look what the winner did.
                if (attempt == MOST_ATTEMPTS) {
                    throw new PlannerException("Others are publishing at this moment. Try again.");
                }
            }
        }
    }

    private void publish(Transaction transaction, Actor actor, String name, List<Draft> drafts) {
        List<PublishCheck> checks = new ArrayList<>();
        for (Draft draft : drafts) {
            PublishCheck check =
                    transaction.in(new FacilityScope(draft.facility().value()), sql -> load(sql, draft));
            check.refusal().ifPresent(refusal -> {
                throw refusal;
            });
            checks.add(check);
        }
        List<PublishCheck> open =
                checks.stream().filter(check -> !check.isDone()).toList();
        // All facilities give time back before any takes some, so that a doctor can move from one to the other.
        for (PublishCheck check : open) {
            check.published()
                    .ifPresent(old -> transaction.run(
                            scope(check),
                            sql -> writer(sql, check.facility().id()).supersede(old.id())));
        }
        for (PublishCheck check : open) {
            transaction.run(scope(check), sql -> publish(sql, actor, name, check));
        }
    }

    private PublishCheck load(DSLContext sql, Draft wanted) {
        RosterRepository rosters = new RosterRepository(sql, wanted.facility());
        StoredRoster draft = rosters.get(wanted.roster());
        rosters.lock(draft.week());
        Facility facility = Facilities.list(sql, List.of(wanted.facility())).getFirst();
        return new PublishCheck(
                facility,
                rosters.get(wanted.roster()),
                rosters.findPublished(draft.week()),
                Staff.list(
                        sql,
                        facility.id(),
                        new DateRange(draft.week().firstDay(), draft.week().lastDay())),
                LocalDate.ofInstant(clock.instant(), facility.zone()));
    }

    private void publish(DSLContext sql, Actor actor, String name, PublishCheck check) {
        Facility.Id facility = check.facility().id();
        StoredRoster draft = check.draft();
        DraftWriter writer = writer(sql, facility);
        writer.markPublished(draft.id(), actor.findAccount().orElse(null));
        writer.takeTime(draft.id()).stream().findFirst().ifPresent(refused -> {
            throw busy(check, refused);
        });
        Instant now = clock.instant();
        Outbox.append(
                sql,
                new PlannerEvent.RosterPublished(
                        facility,
                        draft.id().value(),
                        draft.week().firstDay(),
                        check.published().map(old -> old.id().value()).orElse(null),
                        name),
                now);
        AuditTrail.add(
                sql,
                facility,
                actor,
                name,
                "roster.publish",
                "roster",
                draft.id().value(),
                now);
    }

    private static DoctorIsBusyException busy(PublishCheck check, DraftWriter.Refused refused) {
        return new DoctorIsBusyException(
                "%s is busy %s on %s. Nothing was published and the draft is kept; solve again to plan around it."
                        .formatted(
                                check.name(refused.doctor()),
                                refused.here()
                                        ? "with another duty at "
                                                + check.facility().name()
                                        : "elsewhere",
                                PublishCheck.DAY.format(refused.day())));
    }

    private DraftWriter writer(DSLContext sql, Facility.Id facility) {
        return new DraftWriter(sql, facility, clock.instant());
    }

    private static FacilityScope scope(PublishCheck check) {
        return new FacilityScope(check.facility().id().value());
    }
}
