package com.ihosi.planner.overbooking.session;

import com.ihosi.planner.overbooking.Figures;
import com.ihosi.planner.overbooking.GroupWaits;
import com.ihosi.planner.overbooking.Guards;
import com.ihosi.planner.overbooking.Plan;
import com.ihosi.planner.overbooking.SlotSession;
import com.ihosi.planner.overbooking.SlotSession.SlotVisit;
import com.ihosi.planner.overbooking.Timeline;
import com.ihosi.planner.overbooking.solving.SessionSolver;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is to be expected of a session as it is, and as it is proposed. Times that are still free are reckoned as booked by somebody of the
 * plain rate, and so is each further place; it lies only beside visits that are booked.
 *
 * @param further the slots in which a further place is proposed, in the order of time; none where that gains nothing or nothing may be gained
 */
public record Outlook(DoctorSession session, Side asIs, Side proposed, List<Integer> further) {

    private static final double GAIN = 1e-6;

    /** While more of its times are free, nothing is proposed: whoever wants to come can have one. */
    private static final double MOST_FREE = 0.5;

    public Outlook {
        further = List.copyOf(further);
    }

    /**
     * One of the two.
     *
     * @param figures in slots
     * @param waits what the patient of each visit is expected to wait who comes, in minutes
     * @param furtherWaits the same of each further place
     * @param riskiest what the quarter with the highest risk waits in the mean, in minutes; 0 where there is none
     * @param others what the others wait in the mean, in minutes
     * @param backlog how many patients are expected to be waiting when each slot begins
     */
    public record Side(
            Figures figures,
            List<Double> waits,
            List<Double> furtherWaits,
            double riskiest,
            double others,
            List<Double> backlog) {

        public Side {
            waits = List.copyOf(waits);
            furtherWaits = List.copyOf(furtherWaits);
            backlog = List.copyOf(backlog);
        }
    }

    /** What is gained, in the cost of slots. */
    public double gain() {
        return asIs.figures().cost() - proposed.figures().cost();
    }

    /** Whether further places are proposed. */
    public boolean isProposed() {
        return !further.isEmpty();
    }

    /** Whether too many of its times are still free for a proposal. */
    public boolean isEarly() {
        return isEarly(session);
    }

    private static boolean isEarly(DoctorSession session) {
        return session.free() > session.slots() * MOST_FREE;
    }

    /** The times of the further places. */
    public List<Span> places() {
        return further.stream().map(session::time).toList();
    }

    /**
     * Looks at a session; the same one always comes out alike.
     *
     * @param rate of patients who do not come, where nothing else is known
     * @param now slots that have begun take nobody further
     */
    public static Outlook of(DoctorSession session, OverbookingSettings settings, double rate, Instant now) {
        Look look = new Look(session, settings, rate, now);
        Timeline current = look.timeline(List.of(), Double.POSITIVE_INFINITY);
        // What is longer already must not get longer still.
        double extra = Math.max(
                (double) settings.extraMinutes() / session.minutes(),
                current.waits().extra());
        List<Integer> best = List.of();
        double least = current.figures().cost() - GAIN;
        for (int count = 1; count <= look.most(); count++) {
            double bound = least;
            Optional<Plan> plan = SessionSolver.find(look.with(count, extra))
                    .filter(each -> each.figures().cost() < bound);
            if (plan.isPresent()) {
                least = plan.get().figures().cost();
                best = last(plan.get().slotOfVisit(), count);
            }
        }
        List<Integer> further = best.stream().sorted().toList();
        return new Outlook(session, look.side(List.of()), look.side(further), further);
    }

    private static List<Integer> last(List<Integer> slots, int count) {
        return slots.subList(slots.size() - count, slots.size());
    }

    /** Whether places may be opened in slots: within the caps, and with nobody's wait beyond what is guarded. */
    static boolean isAllowed(
            DoctorSession session, OverbookingSettings settings, double rate, Instant now, List<Integer> further) {
        Look look = new Look(session, settings, rate, now);
        Timeline current = look.timeline(List.of(), Double.POSITIVE_INFINITY);
        double extra = Math.max(
                (double) settings.extraMinutes() / session.minutes(),
                current.waits().extra());
        return further.size() <= look.most()
                && further.stream().noneMatch(look.closed()::contains)
                && look.timeline(further, extra).excess() <= GAIN;
    }

    /** A session in the words of the model of slots. */
    private record Look(DoctorSession session, OverbookingSettings settings, double rate, Instant now) {

        /** The session with further places, of which it is to be found where. */
        SlotSession with(int open, double extra) {
            List<SlotVisit> all = new ArrayList<>(booked());
            IntStream.range(0, open).forEach(place -> all.add(new SlotVisit(1 - rate, null, false)));
            return new SlotSession(
                    session.slots(), all, new Guards(settings.perSlot(), extra, closed()), settings.weights());
        }

        Timeline timeline(List<Integer> placed, double extra) {
            SlotSession base = with(placed.size(), extra);
            List<Integer> slots = new ArrayList<>();
            IntStream.range(0, base.visits() - placed.size()).forEach(visit -> slots.add(-1));
            slots.addAll(placed);
            return Timeline.of(base, slots);
        }

        /** The visits, each over its slots; then places that are open, and times that are free and may still be booked. */
        private List<SlotVisit> booked() {
            List<SlotVisit> all = new ArrayList<>();
            for (SessionVisit visit : session.visits()) {
                int first = session.slot(visit.during().start());
                for (int part = 0; part < session.length(visit); part++) {
                    all.add(new SlotVisit(visit.show(), first + part, part == 0));
                }
            }
            session.places()
                    .forEach(
                            place -> all.add(anybody(session.slot(place.during().start()))));
            IntStream.range(0, session.slots())
                    .filter(slot -> !session.isBooked(slot) && !isOver(slot))
                    .forEach(slot -> all.add(anybody(slot)));
            return all;
        }

        private SlotVisit anybody(int slot) {
            return new SlotVisit(1 - rate, slot, false);
        }

        private boolean isOver(int slot) {
            return session.time(slot).start().isBefore(now);
        }

        Set<Integer> closed() {
            return IntStream.range(0, session.slots())
                    .filter(slot ->
                            !session.isBooked(slot) || isOver(slot) || taken(slot) > OverbookingPlace.MOST_LANES)
                    .boxed()
                    .collect(Collectors.toSet());
        }

        private long taken(int slot) {
            return booked().stream()
                    .filter(visit -> visit.slot() != null && visit.slot() == slot)
                    .count();
        }

        /** How many places may be opened: as many as caps, hours and slots leave. */
        int most() {
            if (isEarly(session)) {
                return 0;
            }
            Set<Integer> closed = closed();
            long places = IntStream.range(0, session.slots())
                    .filter(slot -> !closed.contains(slot))
                    .mapToLong(slot -> Math.max(0, settings.perSlot() - taken(slot)))
                    .sum();
            int cap = Math.min(
                    settings.perSession() - session.further(),
                    session.room() - session.places().size());
            return Math.clamp(places, 0, Math.max(0, cap));
        }

        Side side(List<Integer> further) {
            Timeline timeline = timeline(further, Double.POSITIVE_INFINITY);
            int minutes = session.minutes();
            List<Double> waits = new ArrayList<>();
            int visit = 0;
            for (SessionVisit each : session.visits()) {
                waits.add(timeline.wait(visit) * minutes);
                visit += session.length(each);
            }
            int first = booked().size();
            GroupWaits groups = timeline.waits();
            return new Side(
                    timeline.figures(),
                    waits,
                    IntStream.range(0, further.size())
                            .mapToObj(place -> timeline.wait(first + place) * minutes)
                            .toList(),
                    groups.group() * minutes,
                    groups.others() * minutes,
                    IntStream.range(0, session.slots())
                            .mapToObj(timeline::backlog)
                            .toList());
        }
    }
}
