package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.Shift;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Translates between shift types in departments, as a facility keeps them, and the shifts of a roster problem. */
final class ShiftCatalogue {

    private final Map<Place, RosteredShift> byPlace = new LinkedHashMap<>();
    private final Map<Shift.Id, RosteredShift> byId = new LinkedHashMap<>();

    /** A type within a department. */
    private record Place(UUID type, Department.Id department) {}

    /** The shifts that a facility's week speaks of: of each type in its own department, and wherever it is asked for or done. */
    static ShiftCatalogue of(FacilityWeek week) {
        Map<UUID, Set<Place>> places = places(week)
                .collect(Collectors.groupingBy(
                        Place::type, LinkedHashMap::new, Collectors.toCollection(LinkedHashSet::new)));
        ShiftCatalogue catalogue = new ShiftCatalogue();
        for (ShiftType type : week.types()) {
            Set<Shift.Id> banned = type.notFollowedBy().stream()
                    .flatMap(next -> places.getOrDefault(next, Set.of()).stream())
                    .map(place -> id(place, week.types()))
                    .collect(Collectors.toSet());
            for (Place place : places.getOrDefault(type.id(), Set.of())) {
                catalogue.add(place, shift(week, type, place, banned));
            }
        }
        return catalogue;
    }

    private static Stream<Place> places(FacilityWeek week) {
        Stream<Place> own = week.types().stream().flatMap(type -> Stream.ofNullable(type.department())
                .map(department -> new Place(type.id(), department)));
        Stream<Place> asked = week.demand().stream().map(demand -> new Place(demand.type(), demand.department()));
        Stream<Place> done = Stream.of(
                        week.rosters().stream().map(StoredRoster::duties).flatMap(Collection::stream),
                        week.past().stream(),
                        week.following().duties().stream())
                .flatMap(all -> all)
                .map(duty -> new Place(duty.type(), duty.department()));
        return Stream.of(own, asked, done).flatMap(all -> all);
    }

    private static RosteredShift shift(FacilityWeek week, ShiftType type, Place place, Set<Shift.Id> banned) {
        Shift shift = new Shift(
                id(place, week.types()),
                week.facility().id(),
                place.department(),
                type.code(),
                type.name(),
                type.start(),
                type.minutes(),
                week.facility().zone(),
                banned,
                type.onCall());
        return new RosteredShift(shift, type.id(), place.department(), type.skill(), type.colour(), type.active());
    }

    /** A type's own id in its own department; in any other one an id made from both, the same every time. */
    private static Shift.Id id(Place place, List<ShiftType> types) {
        boolean own = types.stream()
                .anyMatch(type ->
                        type.id().equals(place.type()) && place.department().equals(type.department()));
        return new Shift.Id(
                own
                        ? place.type()
                        : UUID.nameUUIDFromBytes(
                                (place.type() + "/" + place.department().value()).getBytes(StandardCharsets.UTF_8)));
    }

    private void add(Place place, RosteredShift shift) {
        byPlace.put(place, shift);
        byId.put(shift.shift().id(), shift);
    }

    List<RosteredShift> shifts() {
        return new ArrayList<>(byPlace.values());
    }

    /** The shift of a problem; none where it is another facility's. */
    Optional<RosteredShift> find(Shift.Id id) {
        return Optional.ofNullable(byId.get(id));
    }

    RosteredShift get(UUID type, Department.Id department) {
        RosteredShift shift = byPlace.get(new Place(type, department));
        if (shift == null) {
            throw new IllegalStateException(
                    "The shift type %s is not known in department %s.".formatted(type, department));
        }
        return shift;
    }

    RosteredShift get(StoredDuty duty) {
        return get(duty.type(), duty.department());
    }

    /** The shifts of a type, in whatever departments. */
    Set<Shift.Id> ofType(UUID type) {
        return byPlace.values().stream()
                .filter(shift -> shift.type().equals(type))
                .map(shift -> shift.shift().id())
                .collect(Collectors.toSet());
    }
}
