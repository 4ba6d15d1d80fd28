package com.ihosi.planner.roster.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sees drafts as they would be published: where a run solved several facilities together and their drafts still are some, time
 * there is what those say, and not the roster that they would replace. Whatever else doctors do there counts as anywhere.
 */
final class JointDrafts {

    private final Transaction transaction;
    private final FacilityWeek week;
    private final Instant now;
    private final Map<StoredRoster.Id, List<Publishing.Draft>> siblings;
    private final Map<StoredRoster.Id, StoredRoster> open = new HashMap<>();
    private final Map<Facility.Id, Map<Doctor.Id, List<Span>>> beside = new HashMap<>();
    private final Map<List<Facility.Id>, Map<Doctor.Id, List<Span>>> elsewhere = new HashMap<>();

    /** Drafts of a week and those of facilities where the viewer may plan, too. */
    JointDrafts(Transaction transaction, FacilityWeek week, Predicate<Facility.Id> mayPlan, Instant now) {
        this.transaction = transaction;
        this.week = week;
        this.now = now;
        List<StoredRoster.Id> own = week.drafts().stream().map(StoredRoster::id).toList();
        this.siblings =
                transaction.in(new PlatformScope(), sql -> new RunDraftRepository(sql).siblings(week.id(), own));
        siblings.values().stream()
                .flatMap(List::stream)
                .filter(other -> mayPlan.test(other.facility()))
                .collect(groupingBy(Publishing.Draft::facility, mapping(Publishing.Draft::roster, toList())))
                .forEach(this::read);
    }

    private void read(Facility.Id partner, List<StoredRoster.Id> ids) {
        transaction.run(new FacilityScope(partner.value()), sql -> new RosterRepository(sql, partner)
                .listDrafts(ids)
                .forEach(draft -> open.put(draft.id(), draft)));
    }

    /** The week with time elsewhere as it is beside a draft; nothing where it stands alone. Its rosters and so its lines are the same. */
    Optional<FacilityWeek> seenBy(StoredRoster draft) {
        List<StoredRoster> others = siblings.getOrDefault(draft.id(), List.of()).stream()
                .flatMap(other -> Stream.ofNullable(open.get(other.roster())))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(week.withElsewhere(elsewhere(others)));
    }

    private TimeElsewhere elsewhere(List<StoredRoster> others) {
        Map<Doctor.Id, List<Span>> there = new HashMap<>();
        for (StoredRoster other : others) {
            beside.computeIfAbsent(other.facility(), this::beside)
                    .forEach((doctor, spans) -> of(there, doctor).addAll(spans));
            other.duties().forEach(duty -> of(there, duty.doctor()).add(duty.during()));
        }
        List<Facility.Id> partners =
                others.stream().map(StoredRoster::facility).distinct().toList();
        return new TimeElsewhere(
                        elsewhere.computeIfAbsent(partners, this::apartFrom),
                        week.elsewhere().wayMinutes())
                .and(there);
    }

    private static List<Span> of(Map<Doctor.Id, List<Span>> all, Doctor.Id doctor) {
        return all.computeIfAbsent(doctor, any -> new ArrayList<>());
    }

    private Map<Doctor.Id, List<Span>> apartFrom(List<Facility.Id> partners) {
        Collection<Doctor.Id> doctors =
                week.doctors().stream().map(doctor -> doctor.doctor().id()).toList();
        return transaction.in(new FacilityScope(week.id().value()), sql -> new PlanningRepository(sql, week.id())
                .elsewhere(doctors, around(), partners));
    }

    /** What doctors do at a partner beside the roster of this very week. */
    private Map<Doctor.Id, List<Span>> beside(Facility.Id partner) {
        return transaction.in(new FacilityScope(partner.value()), sql -> new PlanningRepository(sql, partner)
                .takenBeside(week.week(), around(), now));
    }

    private Span around() {
        return WeekLoader.around(week.facility(), week.horizon());
    }
}
