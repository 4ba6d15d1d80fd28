package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.DatasetWriter;
import com.ihosi.batchjobs.generating.Posting.Session;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a year of past appointments, doctor by doctor in the order of time. A doctor's appointments lie in slots of the
 * working days; a patient sees each of her doctors in weeks of their own: nobody is in two places.
 */
final class AppointmentRows {

    private static final double MOST_OF_SLOTS = 0.9;

    private final GroupPlan group;
    private final DatasetWriter writer;
    private final Patients patients;
    private final Map<Integer, Panel> panels;
    private final LeavePlan leaves;
    private final Visits visits;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int written;

    AppointmentRows(
            GroupPlan group,
            DatasetWriter writer,
            Patients patients,
            Map<Integer, Panel> panels,
            Map<Integer, DoctorPlan> doctors,
            LeavePlan leaves) {
        this.group = group;
        this.writer = writer;
        this.patients = patients;
        this.panels = panels;
        this.leaves = leaves;
        this.visits = new Visits(group, doctors);
    }

    /** A session on a date. */
    private record Opening(LocalDate day, Session session) {

        LocalDateTime at(int slot) {
            return day.atTime(session.startHour(), 0).plusMinutes((long) slot * Session.SLOT_MINUTES);
        }
    }

    /** Writes as many appointments as the group asks for; fails where the doctors cannot see so many. */
    void write(List<Posting> postings) {
        long slots = postings.stream().mapToLong(this::slots).sum();
        long most = (long) (MOST_OF_SLOTS * slots);
        if (group.appointments() > most) {
            throw new IllegalArgumentException(
                    "The number of appointments (%d) must be at most %d for so many doctors. Ask for more doctors."
                            .formatted(group.appointments(), most));
        }
        long passed = 0;
        for (Posting posting : postings) {
            passed += slots(posting);
            // What an earlier doctor could not fill is made up for by the next.
            write(posting, (int) (group.appointments() * passed / Math.max(1, slots)) - written);
        }
    }

    private long slots(Posting posting) {
        return panel(posting) == null
                ? 0
                : openings(posting).stream()
                        .mapToLong(opening -> opening.session().slots())
                        .sum();
    }

    private @Nullable Panel panel(Posting posting) {
        return panels.get(posting.index());
    }

    private List<Opening> openings(Posting posting) {
        List<Opening> openings = new ArrayList<>();
        for (LocalDate day = group.pastFrom(); day.isBefore(group.anchor()); day = day.plusDays(1)) {
            boolean open =
                    !day.isBefore(posting.startsOn()) && !leaves.away(posting.doctor(), day) && !Holidays.on(day);
            for (Session session : posting.sessions()) {
                if (open && session.day() == day.getDayOfWeek()) {
                    openings.add(new Opening(day, session));
                }
            }
        }
        return openings;
    }

    /** Walks through the slots and takes each with the probability that leads to the wanted number in the end. */
    private void write(Posting posting, int wanted) {
        Panel panel = panel(posting);
        if (panel == null) {
            return;
        }
        panel.begin();
        Dice dice = group.dice("appointments", posting.index());
        long left = slots(posting);
        int open = wanted;
        for (Opening opening : openings(posting)) {
            int slots = opening.session().slots();
            int slot = 0;
            while (slot < slots) {
                boolean chosen = dice.unit() * left < open;
                int room = left - 2 < open - 1 ? 1 : slots - slot;
                int used = chosen ? write(posting, panel, opening.at(slot), room, dice) : 0;
                open -= used > 0 ? 1 : 0;
                left -= Math.max(1, used);
                slot += Math.max(1, used);
            }
        }
        panel.end();
    }

    /** Writes an appointment where a patient is found, and tells how many slots it takes. */
    private int write(Posting posting, Panel panel, LocalDateTime startsAt, int room, Dice dice) {
        Panel.Visitor visitor = panel.pick(patients, posting, startsAt.toLocalDate(), dice);
        if (visitor == null) {
            return 0;
        }
        Visits.Visit visit = visits.visit(posting, visitor, startsAt, room, dice);
        panel.note(visitor, visit.attended());
        String facility = posting.facility().slug();
        int number = numbers.merge(facility, 1, Integer::sum);
        writer.write(visit.row("A%07d".formatted(number)));
        written++;
        return visit.type().slots();
    }
}
