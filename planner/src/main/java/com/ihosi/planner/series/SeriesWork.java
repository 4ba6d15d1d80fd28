package com.ihosi.planner.series;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.booking.Occurrence;
import com.ihosi.planner.booking.SeriesDesk;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.series.SeriesRule.Expansion;
import com.ihosi.planner.series.SeriesView.Item;
import com.ihosi.planner.series.SeriesView.State;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.SlotFacts;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done to a series within one transaction at its facility's desk. */
final class SeriesWork {

    private final SeriesDesk desk;
    private final SeriesRepository repository;
    private final Account.@Nullable Id by;

    SeriesWork(SeriesDesk desk, Account.@Nullable Id by) {
        this.desk = desk;
        this.repository = new SeriesRepository(desk.sql(), desk.facility().id());
        this.by = by;
    }

    SeriesView view(Series.Id id) {
        return repository.view(repository.get(id));
    }

    /** Refuses a version that is not the last. */
    Series get(Series.Id id, @Nullable Long version) {
        Series series = repository.getLocked(id);
        if (version != null && version != series.version()) {
            throw new StaleException("Somebody changed the series meanwhile. Look at it as it is now.");
        }
        return series;
    }

    Expansion expand(SeriesRequest request) {
        Expansion expansion =
                SeriesRule.parse(request.rule(), desk.facility().zone()).expand(request.first());
        LocalDateTime first = expansion.occurrences().getFirst();
        LocalDateTime local =
                LocalDateTime.ofInstant(desk.now(), desk.facility().zone());
        if (first.isBefore(local)) {
            throw new FieldException(
                    "first", "The first appointment (%s) has gone by. Let the series begin later.".formatted(first));
        }
        return expansion;
    }

    SlotFacts facts(SeriesRequest request, Expansion expansion) {
        LocalDate first = expansion.occurrences().getFirst().toLocalDate();
        LocalDate last = expansion.occurrences().getLast().toLocalDate();
        SlotFacts facts = desk.facts(
                request.at(desk.now()),
                first.minusDays(SeriesPlan.DAYS_AROUND + 1L),
                last.plusDays(SeriesPlan.DAYS_AROUND));
        LocalDate latest =
                facts.dayOf(desk.now()).plusDays(facts.wanted().type().daysAhead());
        if (first.isAfter(latest)) {
            throw new FieldException(
                    "first",
                    "This type can be booked until %s, so the first appointment (%s) must be sooner."
                            .formatted(latest, first));
        }
        return facts;
    }

    UUID book(SeriesRequest request) {
        Expansion expansion = expand(request);
        SlotFacts facts = facts(request, expansion);
        Integer minutes = request.minutes();
        Series series = new Series(
                new Series.Id(UUID.randomUUID()),
                desk.facility().id(),
                request.doctor(),
                request.patient(),
                request.type(),
                expansion.rule().toString(),
                expansion.occurrences().getFirst(),
                desk.facility().zone(),
                minutes == null ? facts.wanted().type().minutes().usual() : minutes,
                request.reason(),
                Series.Status.ACTIVE,
                Optional.empty(),
                expansion.bounded(),
                1);
        repository.insert(series, by == null ? null : by.value(), desk.now());
        int unfit = 0;
        for (LocalDateTime at : expansion.occurrences()) {
            Optional<Obstacle> obstacle = book(request, facts, series, at);
            obstacle.ifPresent(found -> repository.putUnfit(series.id(), at, found, by, desk.now()));
            unfit += obstacle.isPresent() ? 1 : 0;
        }
        requireSome(expansion.occurrences().size(), unfit);
        desk.record(
                "series.book",
                series.id().value(),
                new PlannerEvent.SeriesBooked(
                        series.facility(),
                        series.id().value(),
                        series.doctor().value(),
                        expansion.occurrences().size() - unfit,
                        unfit));
        return series.id().value();
    }

    private static void requireSome(int all, int unfit) {
        if (unfit == all) {
            throw new PlannerException(
                    "None of the appointments (%d) fits. Choose another time, doctor or rule.".formatted(all));
        }
    }

    private Optional<Obstacle> book(SeriesRequest request, SlotFacts facts, Series series, LocalDateTime at) {
        Optional<Instant> start = SeriesPlan.instant(at, series.zone());
        return start.isEmpty()
                ? Optional.of(Obstacle.NO_SUCH_TIME)
                : desk.book(
                        request.at(start.get()),
                        facts,
                        new Occurrence(series.id().value(), at));
    }

    /** Gives one occurrence a place of its own. */
    void place(Series series, LocalDateTime at, MoveRequest to) {
        Item item = get(series, at);
        Optional<Obstacle> obstacle = item.isOpen()
                ? desk.move(item.appointment().orElseThrow(), to)
                : bookAgain(series, item, to.doctor(), to.start(), to.minutes());
        obstacle.ifPresent(found -> {
            throw new PlannerException(found.sentence() + " Choose another time.");
        });
        repository.putMoved(series.id(), at, LocalDateTime.ofInstant(to.start(), series.zone()), by, desk.now());
        repository.touch(series.id());
        changed(series, "moved", 1);
    }

    private Item get(Series series, LocalDateTime at) {
        return repository.view(series).items().stream()
                .filter(item -> item.at().equals(at))
                .findFirst()
                .orElseThrow(() -> new PlannerException("The series has no appointment at %s.".formatted(at)));
    }

    private Optional<Obstacle> bookAgain(
            Series series, Item item, Doctor.Id doctor, Instant start, @Nullable Integer minutes) {
        if (item.state() != State.UNFIT) {
            throw new PlannerException("This appointment of the series can no longer be moved.");
        }
        SeriesRequest request = request(series, doctor, minutes == null ? series.minutes() : minutes);
        BookingRequest once = request.at(start);
        LocalDate day = LocalDate.ofInstant(start, series.zone());
        return desk.book(
                once,
                desk.facts(once, day.minusDays(1), day),
                new Occurrence(series.id().value(), item.at()));
    }

    private static SeriesRequest request(Series series, Doctor.Id doctor, int minutes) {
        return new SeriesRequest(
                series.patient(), series.type(), doctor, series.first(), series.rule(), minutes, series.reason());
    }

    void cancel(Series series, Part part, @Nullable String reason) {
        List<Item> all = repository.view(series).items();
        List<Item> meant = meant(series, all, part);
        for (Item item : meant) {
            item.appointment()
                    .filter(booked -> booked.status().isOpen())
                    .ifPresent(booked -> desk.cancel(booked, reason));
            repository.putCancelled(series.id(), item.at(), reason, by, desk.now());
        }
        if (part instanceof Part.One) {
            repository.touch(series.id());
        } else {
            end(series, all, meant.getFirst().at(), Series.Status.CANCELLED);
        }
        changed(series, "cancelled", meant.size());
    }

    /** The occurrences of a part that are still to come and not cancelled, at least one. */
    private List<Item> meant(Series series, List<Item> all, Part part) {
        LocalDateTime local = LocalDateTime.ofInstant(desk.now(), series.zone());
        List<Item> meant = all.stream()
                .filter(item -> part.contains(item.at()) && item.state() != State.CANCELLED)
                .filter(item -> item.appointment().isPresent()
                        ? item.isOpen()
                                && item.appointment().get().during().start().isAfter(desk.now())
                        : item.at().isAfter(local))
                .toList();
        if (meant.isEmpty()) {
            throw new PlannerException("None of these appointments is still to come. Look at the series as it is now.");
        }
        return meant;
    }

    /** Lets a series be over before an occurrence; where none is before it, nothing is left of it. */
    private void end(Series series, List<Item> all, LocalDateTime from, Series.Status otherwise) {
        Optional<LocalDateTime> last = all.stream()
                .filter(item -> item.state() != State.CANCELLED)
                .map(Item::at)
                .filter(at -> at.isBefore(from))
                .reduce((one, next) -> next);
        String rule = last.map(at ->
                        SeriesRule.parse(series.rule(), series.zone()).until(at).toString())
                .orElse(series.rule());
        repository.update(with(
                series,
                series.doctor(),
                rule,
                series.first(),
                series.minutes(),
                last.isPresent() ? Series.Status.ENDED : otherwise));
    }

    /** Changes the part of a series, as a series of its own where something is before it. Returns the series that has the new times. */
    Series.Id change(Series series, Part part, SeriesChange change) {
        if (part instanceof Part.One(LocalDateTime at)) {
            place(series, at, moved(series, at, change));
            return series.id();
        }
        List<Item> all = repository.view(series).items();
        List<Item> meant = meant(series, all, part);
        LocalDateTime from = meant.getFirst().at();
        Series target = target(series, all, from, change);
        int unfit = 0;
        for (Item item : all.stream().filter(one -> !one.at().isBefore(from)).toList()) {
            LocalDateTime then = change.of(item.at());
            repository.carry(series.id(), item.at(), target.id(), then);
            if (meant.contains(item) && item.state() != State.MOVED) {
                Optional<Obstacle> obstacle = move(target, then, item);
                repository.remove(target.id(), then);
                obstacle.ifPresent(found -> repository.putUnfit(target.id(), then, found, by, desk.now()));
                unfit += obstacle.isPresent() ? 1 : 0;
            }
        }
        requireSome(meant.size(), unfit);
        changed(target, "changed", meant.size());
        return target.id();
    }

    private static MoveRequest moved(Series series, LocalDateTime at, SeriesChange change) {
        Instant start = SeriesPlan.instant(change.of(at), series.zone())
                .orElseThrow(() -> new FieldException("time", Obstacle.NO_SUCH_TIME.sentence()));
        Doctor.Id doctor = change.doctor();
        return new MoveRequest(doctor == null ? series.doctor() : doctor, start, change.minutes(), null);
    }

    private Series target(Series series, List<Item> all, LocalDateTime from, SeriesChange change) {
        Doctor.Id doctor = change.doctor() == null ? series.doctor() : change.doctor();
        int minutes = change.minutes() == null ? series.minutes() : change.minutes();
        LocalDateTime last = change.of(all.getLast().at());
        String rule = SeriesRule.parse(series.rule(), series.zone()).until(last).toString();
        if (all.stream().noneMatch(item -> item.at().isBefore(from) && item.state() != State.CANCELLED)) {
            Series same = with(series, doctor, rule, change.of(from), minutes, series.status());
            repository.update(same);
            return same;
        }
        end(series, all, from, Series.Status.ENDED);
        Series cut = new Series(
                new Series.Id(UUID.randomUUID()),
                series.facility(),
                doctor,
                series.patient(),
                series.type(),
                rule,
                change.of(from),
                series.zone(),
                minutes,
                series.reason(),
                Series.Status.ACTIVE,
                Optional.of(series.id()),
                series.bounded(),
                1);
        repository.insert(cut, by == null ? null : by.value(), desk.now());
        return cut;
    }

    private Optional<Obstacle> move(Series target, LocalDateTime at, Item item) {
        Optional<Instant> start = SeriesPlan.instant(at, target.zone());
        if (start.isEmpty()) {
            return Optional.of(Obstacle.NO_SUCH_TIME);
        }
        if (item.appointment().isEmpty()) {
            Item there = new Item(at, State.UNFIT, Optional.empty(), Optional.empty());
            return bookAgain(target, there, target.doctor(), start.get(), target.minutes());
        }
        Appointment booked = item.appointment().get();
        return desk.move(booked, new MoveRequest(target.doctor(), start.get(), target.minutes(), null));
    }

    private static Series with(
            Series series, Doctor.Id doctor, String rule, LocalDateTime first, int minutes, Series.Status status) {
        return new Series(
                series.id(),
                series.facility(),
                doctor,
                series.patient(),
                series.type(),
                rule,
                first,
                series.zone(),
                minutes,
                series.reason(),
                status,
                series.splitFrom(),
                series.bounded(),
                series.version() + 1);
    }

    private void changed(Series series, String what, int occurrences) {
        desk.record(
                "series." + what,
                series.id().value(),
                new PlannerEvent.SeriesChanged(
                        series.facility(), series.id().value(), series.doctor().value(), what, occurrences));
    }
}
