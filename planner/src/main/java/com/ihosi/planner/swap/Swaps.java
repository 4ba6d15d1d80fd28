package com.ihosi.planner.swap;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Handover;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

/** Lets doctors offer duties to each other, and who plans decide on it. */
public final class Swaps {

    private static final Duration AHEAD = Duration.ofDays(8 * 7);
    private static final int LONGEST_NOTE = 500;

    private final Database database;
    private final Accounts accounts;
    private final Facilities facilities;
    private final WeekPlans weeks;
    private final Clock clock;

    /** Works through the given door; the clock says which duties have begun. */
    public Swaps(Database database, Accounts accounts, Facilities facilities, WeekPlans weeks, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.facilities = facilities;
        this.weeks = weeks;
        this.clock = clock;
    }

    /** The actor's own duties of the next eight weeks that are published and have not begun. For doctors of the facility. */
    public List<OwnDuty> listOwnDuties(Actor actor, Facility.Id facility) {
        return listDuties(facility, Optional.of(requireDoctor(actor, facility)));
    }

    /** The same of all colleagues: the published roster is known to every doctor and member of the facility. */
    public List<OwnDuty> listDuties(Actor actor, Facility.Id facility) {
        requireBelonging(actor, facility);
        return listDuties(facility, Optional.empty());
    }

    private List<OwnDuty> listDuties(Facility.Id facility, Optional<Doctor.Id> doctor) {
        Instant now = clock.instant();
        return read(facility, swaps -> swaps.listDuties(doctor.orElse(null), now, now.plus(AHEAD)));
    }

    /** Swaps of this week and later: for who plans all of them, for a doctor the own ones, those asked of her and open offers. */
    public List<Swap> list(Actor actor, Facility.Id facility) {
        requireBelonging(actor, facility);
        List<Swap> all = read(facility, swaps -> swaps.list(clock.instant()));
        if (mayPlan(actor, facility)) {
            return all;
        }
        Doctor.Id me = requireDoctor(actor, facility);
        return all.stream()
                .filter(swap -> swap.proposal().doctor().equals(me) || swap.isAskedOf(me) || swap.isForAnybody())
                .toList();
    }

    /** A swap with what the audit says of it; an offer to anybody is judged as if the reader took it, where she can. */
    public record Judged(Swap swap, SwapJudgement judgement) {}

    /** The same list with the audit's judgement of what is still open; each week is read once. */
    public List<Judged> listJudged(Actor actor, Facility.Id facility) {
        Map<Week, WeekPlan> plans = new HashMap<>();
        Optional<Doctor.Id> me = findDoctor(actor, facility);
        UnaryOperator<SwapJudgement> known = known(actor, facility);
        return list(actor, facility).stream()
                .map(swap -> {
                    WeekPlan week = plans.computeIfAbsent(
                            swap.proposal().week(), wanted -> weeks.getPublished(facility, wanted));
                    return new Judged(swap, known.apply(judge(week, swap, me)));
                })
                .toList();
    }

    private static SwapJudgement judge(WeekPlan week, Swap swap, Optional<Doctor.Id> me) {
        if (!swap.status().isOpen()) {
            return SwapJudgement.none(week);
        }
        SwapProposal proposal = swap.proposal();
        return SwapJudgement.of(
                week,
                me.filter(reader -> swap.isForAnybody() && !proposal.doctor().equals(reader))
                        .map(proposal::takenBy)
                        .orElse(proposal));
    }

    /** What the audit says of a proposal, or of a swap once somebody has taken it. For who belongs to the facility. */
    public SwapJudgement judge(Actor actor, Facility.Id facility, SwapProposal proposal) {
        requireBelonging(actor, facility);
        return known(actor, facility).apply(SwapJudgement.of(weeks.getPublished(facility, proposal.week()), proposal));
    }

    /** What of a judgement the actor may know. */
    private UnaryOperator<SwapJudgement> known(Actor actor, Facility.Id facility) {
        if (mayPlan(actor, facility)) {
            return judgement -> judgement;
        }
        Doctor.Id me = requireDoctor(actor, facility);
        return judgement -> judgement.knownTo(me);
    }

    /** Offers one's own duty; refuses one that is offered already or a swap that cannot be made. For the duty's doctor. */
    public Swap.Id ask(Actor actor, Facility.Id facility, SwapProposal proposal, String note) {
        Doctor.Id me = requireDoctor(actor, facility);
        if (!me.equals(proposal.doctor())) {
            throw new NotAllowedException("A duty can be offered only by the doctor who has it.");
        }
        String shown = note.strip();
        if (shown.length() > LONGEST_NOTE) {
            throw new PlannerException("The note must have at most %d characters.".formatted(LONGEST_NOTE));
        }
        judge(actor, facility, proposal).requirePossible();
        String by = accounts.name(actor);
        return database.write(scope(facility), sql -> {
            SwapRepository swaps = new SwapRepository(sql, facility);
            requireUnasked(swaps.list(clock.instant()), proposal);
            requireNotBegun(swaps, proposal);
            Swap.Id id = swaps.insert(proposal, shown.isEmpty() ? null : shown, clock.instant());
            record(sql, actor, by, facility, id, proposal, Swap.Status.OFFERED);
            return id;
        });
    }

    private static void requireUnasked(List<Swap> all, SwapProposal proposal) {
        boolean asked = all.stream()
                .filter(swap -> swap.status().isOpen())
                .map(Swap::proposal)
                .anyMatch(open -> open.roster().equals(proposal.roster())
                        && open.doctor().equals(proposal.doctor())
                        && open.gives().equals(proposal.gives()));
        if (asked) {
            throw new PlannerException("This duty is offered already. Withdraw that offer first.");
        }
    }

    private void requireNotBegun(SwapRepository swaps, SwapProposal proposal) {
        boolean ahead = swaps
                .listDuties(proposal.doctor(), clock.instant(), clock.instant().plus(AHEAD))
                .stream()
                .anyMatch(duty -> duty.work().equals(proposal.gives()));
        if (!ahead) {
            throw new PlannerException(
                    "The duty has begun already or is too far ahead. Offer one of the next eight weeks.");
        }
    }

    /** Takes a duty that is offered to the actor or to anybody; doing so again is harmless. For doctors of the facility. */
    public void accept(Actor actor, Facility.Id facility, Swap.Id id) {
        Doctor.Id me = requireDoctor(actor, facility);
        Swap found = get(facility, id);
        if (found.status() == Swap.Status.OFFERED) {
            requireAskedOf(found, me);
            judge(actor, facility, found.proposal().takenBy(me)).requirePossible();
        }
        change(actor, facility, id, Swap.Status.ACCEPTED, (sql, swap) -> {
            requireAskedOf(swap, me);
            new SwapRepository(sql, facility).accept(id, me);
        });
        get(facility, id).proposal().other().filter(taker -> !taker.equals(me)).ifPresent(taker -> {
            throw new PlannerException("A colleague accepted this offer already. Look at the list as it is now.");
        });
    }

    private static void requireAskedOf(Swap swap, Doctor.Id doctor) {
        if (swap.proposal().doctor().equals(doctor) || (!swap.isForAnybody() && !swap.isAskedOf(doctor))) {
            throw new NotAllowedException("This swap can be accepted only by the doctor who was asked.");
        }
    }

    /** Takes one's own offer back; doing so again is harmless. For the doctor who asked. */
    public void withdraw(Actor actor, Facility.Id facility, Swap.Id id) {
        Doctor.Id me = requireDoctor(actor, facility);
        change(actor, facility, id, Swap.Status.WITHDRAWN, (sql, swap) -> {
            if (!swap.proposal().doctor().equals(me)) {
                throw new NotAllowedException("A swap can be withdrawn only by the doctor who asked for it.");
            }
            decide(sql, actor, facility, id, Swap.Status.WITHDRAWN);
        });
    }

    /** Refuses a swap; doing so again is harmless. For the doctor who was asked, and for who plans. */
    public void refuse(Actor actor, Facility.Id facility, Swap.Id id) {
        change(actor, facility, id, Swap.Status.REFUSED, (sql, swap) -> {
            if (!mayPlan(actor, facility) && !swap.isAskedOf(requireDoctor(actor, facility))) {
                throw new NotAllowedException(
                        "A swap can be refused only by the doctor who was asked or by who plans.");
            }
            decide(sql, actor, facility, id, Swap.Status.REFUSED);
        });
    }

    /**
     * Makes a swap that was accepted: only the duties named change hands, in the published roster. Doing so again is harmless. Needs
     * {@link Right#PLAN_ROSTER}.
     *
     * @throws PlannerException if the roster was replaced, a duty changed or has begun, or a doctor is taken elsewhere
     */
    public void approve(Actor actor, Facility.Id facility, Swap.Id id) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        Facility where = facilities.get(facility);
        String by = accounts.name(actor);
        change(actor, facility, id, Swap.Status.APPROVED, (sql, swap) -> {
            SwapProposal proposal = swap.proposal();
            new Handover(sql, where, clock.instant()).make(actor, by, proposal.roster(), proposal.handovers());
            decide(sql, actor, facility, id, Swap.Status.APPROVED);
        });
    }

    private void decide(DSLContext sql, Actor actor, Facility.Id facility, Swap.Id id, Swap.Status status) {
        Account.Id by = actor.findAccount().orElse(null);
        new SwapRepository(sql, facility).decide(id, status, by, clock.instant());
    }

    private void change(
            Actor actor, Facility.Id facility, Swap.Id id, Swap.Status wanted, BiConsumer<DSLContext, Swap> change) {
        String by = accounts.name(actor);
        try {
            database.run(scope(facility), sql -> {
                Swap swap = new SwapRepository(sql, facility).getLocked(id);
                if (swap.isNews(wanted)) {
                    change.accept(sql, swap);
                    record(sql, actor, by, facility, id, swap.proposal(), wanted);
                }
            });
        } catch (ConflictException race) {
            throw new PlannerException("Somebody changed the roster at this very moment. Try again.");
        }
    }

    private void record(
            DSLContext sql,
            Actor actor,
            String by,
            Facility.Id facility,
            Swap.Id id,
            SwapProposal proposal,
            Swap.Status status) {
        Instant now = clock.instant();
        Outbox.append(
                sql,
                new PlannerEvent.SwapChanged(
                        facility, id.value(), proposal.roster().value(), status.word(), by),
                now);
        AuditTrail.add(sql, facility, actor, by, "swap." + status.word(), "duty_swap", id.value(), now);
    }

    private Swap get(Facility.Id facility, Swap.Id id) {
        return database.write(scope(facility), sql -> new SwapRepository(sql, facility).getLocked(id));
    }

    private <T> T read(Facility.Id facility, Function<SwapRepository, T> question) {
        return database.read(scope(facility), sql -> question.apply(new SwapRepository(sql, facility)));
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }

    private boolean mayPlan(Actor actor, Facility.Id facility) {
        return accounts.may(actor, Right.PLAN_ROSTER, facility);
    }

    private void requireBelonging(Actor actor, Facility.Id facility) {
        accounts.requireAny(actor, facility, Right.SWAP_DUTIES, Right.PLAN_ROSTER);
    }

    private Optional<Doctor.Id> findDoctor(Actor actor, Facility.Id facility) {
        return actor.findAccount().flatMap(account -> accounts.findDoctor(account, facility));
    }

    private Doctor.Id requireDoctor(Actor actor, Facility.Id facility) {
        return findDoctor(actor, facility)
                .orElseThrow(() -> new NotAllowedException(
                        "Duties are swapped by doctors of the facility. The account is not linked to one."));
    }
}
