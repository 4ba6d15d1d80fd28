package com.ihosi.planner.roster.plan;

import static com.ihosi.schema.generated.Tables.SOLVE_RUN_FACILITY;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sees a draft as it was made: where its run solved several facilities together, time at the others is what their drafts say,
 * not what is published there. For a viewer who may plan there only.
 */
final class JointDrafts {

    private final Transaction transaction;
    private final FacilityWeek week;
    private final Map<Facility.Id, Map<UUID, List<StoredDuty>>> drafts = new HashMap<>();
    private final Map<List<Facility.Id>, Map<Doctor.Id, List<Span>>> elsewhere = new HashMap<>();

    JointDrafts(Transaction transaction, FacilityWeek week) {
        this.transaction = transaction;
        this.week = week;
    }

    /** For each run that made a draft of the week: the other facilities that it solved. */
    Map<UUID, List<Facility.Id>> partners() {
        List<UUID> runs =
                week.drafts().stream().flatMap(draft -> draft.run().stream()).toList();
        return runs.isEmpty()
                ? Map.of()
                : transaction.in(new PlatformScope(), sql -> sql.select(
                                SOLVE_RUN_FACILITY.SOLVE_RUN_ID, SOLVE_RUN_FACILITY.FACILITY_ID)
                        .from(SOLVE_RUN_FACILITY)
                        .where(
                                SOLVE_RUN_FACILITY.SOLVE_RUN_ID.in(runs),
                                SOLVE_RUN_FACILITY.FACILITY_ID.ne(week.id().value()))
                        .orderBy(SOLVE_RUN_FACILITY.FACILITY_ID)
                        .fetchGroups(row -> row.value1(), row -> new Facility.Id(row.value2())));
    }

    /** The week as the run saw it, with time elsewhere as its other drafts have it; its rosters and so its lines are the same. */
    FacilityWeek seenBy(UUID run, List<Facility.Id> partners) {
        Map<Doctor.Id, List<Span>> spans = new HashMap<>();
        add(spans, week.elsewhere().spans(), span -> !isInWeek(span));
        add(spans, elsewhere.computeIfAbsent(partners, this::elsewhereApartFrom), this::isInWeek);
        for (Facility.Id partner : partners) {
            List<StoredDuty> there =
                    drafts.computeIfAbsent(partner, this::draftsOf).getOrDefault(run, List.of());
            there.forEach(duty -> spans.computeIfAbsent(duty.doctor(), any -> new ArrayList<>())
                    .add(duty.during()));
        }
        return week.withElsewhere(new TimeElsewhere(spans, week.elsewhere().wayMinutes()));
    }

    private Map<Doctor.Id, List<Span>> elsewhereApartFrom(List<Facility.Id> partners) {
        Collection<Doctor.Id> doctors =
                week.doctors().stream().map(doctor -> doctor.doctor().id()).toList();
        return transaction.in(new FacilityScope(week.id().value()), sql -> new PlanningRepository(sql, week.id())
                .elsewhere(doctors, WeekLoader.around(week.facility(), week.horizon()), partners));
    }

    /** A partner's drafts of the week by run. */
    private Map<UUID, List<StoredDuty>> draftsOf(Facility.Id partner) {
        List<StoredRoster> all = transaction.in(
                new FacilityScope(partner.value()), sql -> new RosterRepository(sql, partner).list(week.week()));
        return all.stream()
                .filter(roster -> roster.status() == StoredRoster.Status.DRAFT)
                .filter(draft -> draft.run().isPresent())
                .collect(Collectors.toMap(draft -> draft.run().orElseThrow(), StoredRoster::duties));
    }

    private boolean isInWeek(Span span) {
        Instant monday =
                week.week().firstDay().atStartOfDay(week.facility().zone()).toInstant();
        return !span.start().isBefore(monday);
    }

    private static void add(Map<Doctor.Id, List<Span>> all, Map<Doctor.Id, List<Span>> more, Predicate<Span> wanted) {
        more.forEach((doctor, spans) -> all.computeIfAbsent(doctor, any -> new ArrayList<>())
                .addAll(spans.stream().filter(wanted).toList()));
    }
}
