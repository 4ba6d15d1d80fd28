package com.ihosi.planner.series;

import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.Preferences;
import com.ihosi.planner.slot.Provider;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.Ranking;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.slot.SlotFacts;
import com.ihosi.planner.slot.SlotSearch;
import com.ihosi.planner.slot.Verdict;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which occurrences fit, decided from facts that are loaded once. Clock changes keep the local time: one that exists twice is the first, one
 * that does not exist does not fit.
 *
 * @param bounded whether the end was given to a rule that had none
 */
public record SeriesPlan(List<Planned> occurrences, boolean bounded) {

    /** So many days before and after an occurrence that does not fit others are looked for. */
    static final int DAYS_AROUND = 3;

    private static final int ALTERNATIVES = 3;

    public SeriesPlan {
        occurrences = List.copyOf(occurrences);
    }

    /** How many occurrences fit. */
    public int fitting() {
        return Math.toIntExact(occurrences.stream().filter(Planned::fits).count());
    }

    /** When a local time is; none where the clocks leave it out. */
    static Optional<Instant> instant(LocalDateTime at, ZoneId zone) {
        return zone.getRules().getValidOffsets(at).isEmpty()
                ? Optional.empty()
                : Optional.of(LocalTimes.instant(at, zone));
    }

    /**
     * Judges each occurrence.
     *
     * @param facts of all their days and of some around them
     */
    static SeriesPlan of(SlotFacts facts, Doctor.Id doctor, SeriesRule.Expansion expansion) {
        SlotSearch search = new SlotSearch(facts);
        List<Planned> planned = new ArrayList<>();
        List<Span> chosen = new ArrayList<>();
        for (LocalDateTime at : expansion.occurrences()) {
            Optional<Instant> start = instant(at, facts.facility().zone());
            Optional<Verdict> verdict = start.map(time -> search.check(doctor, time));
            if (verdict.isPresent() && verdict.get() instanceof Verdict.Bookable(Slot slot)) {
                chosen.add(slot.occupied());
                planned.add(new Planned(at, start, Optional.empty(), List.of()));
            } else {
                Obstacle obstacle = verdict.map(refused -> ((Verdict.Refused) refused).obstacle())
                        .orElse(Obstacle.NO_SUCH_TIME);
                planned.add(new Planned(at, start, Optional.of(obstacle), List.of()));
            }
        }
        return new SeriesPlan(
                planned.stream()
                        .map(one -> one.fits()
                                ? one
                                : new Planned(
                                        one.at(), one.start(), one.obstacle(), alternatives(facts, one.at(), chosen)))
                        .toList(),
                expansion.bounded());
    }

    /** The best times near an occurrence that none of the chosen ones takes. */
    static List<RankedSlot> alternatives(SlotFacts facts, LocalDateTime at, List<Span> chosen) {
        LocalDate day = at.toLocalDate();
        SlotFacts near = facts.with(
                facts.wanted(),
                facts.providers().stream().map(provider -> near(provider, day)).toList(),
                facts.rooms(),
                facts.equipment(),
                List.of());
        Preferences preferences = new Preferences(Set.of(day), List.of(at.toLocalTime()), null, false);
        return new Ranking(near, preferences)
                .best(
                        new SlotSearch(near)
                                .offers().stream()
                                        .map(offers -> offers.only(offer -> chosen.stream()
                                                .noneMatch(offer.slot().occupied()::overlaps)))
                                        .toList(),
                        ALTERNATIVES);
    }

    private static Provider near(Provider provider, LocalDate day) {
        return provider.on(
                date -> !date.isBefore(day.minusDays(DAYS_AROUND)) && !date.isAfter(day.plusDays(DAYS_AROUND)));
    }
}
