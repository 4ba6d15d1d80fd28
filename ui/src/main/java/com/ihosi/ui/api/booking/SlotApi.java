package com.ihosi.ui.api.booking;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.slot.Slots;
import com.ihosi.planner.slot.Suggestions;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.api.Moments;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Searches for times that can be booked. */
@RestController
@Tag(name = "Scheduling", description = "Times that can be booked.")
final class SlotApi {

    private final Here here;
    private final Facilities facilities;
    private final Slots slots;
    private final AppointmentTypes types;
    private final Staff staff;
    private final Clock clock;

    SlotApi(Here here, Facilities facilities, Slots slots, AppointmentTypes types, Staff staff, Clock clock) {
        this.here = here;
        this.facilities = facilities;
        this.slots = slots;
        this.types = types;
        this.staff = staff;
        this.clock = clock;
    }

    /** What one facility has to offer. */
    private record Found(Suggestions suggestions, LocalDate first, LocalDate last) {

        Stream<Offered> offers() {
            return suggestions.slots().stream().map(slot -> new Offered(suggestions.facility(), slot));
        }
    }

    private record Offered(Facility facility, RankedSlot slot) {}

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/scheduling/suggest-slots")
    @Operation(
            summary = "Suggest times",
            description = "The best times for one doctor, several, a department or anyone, ranked by what they mean for"
                    + " the patient and the doctors' days. Each can be booked as long as nobody is faster."
                    + " Needs the right to plan.")
    @ApiResponse(responseCode = "200", description = "The best times, none where nothing is free.")
    @ApiResponse(responseCode = "404", description = "There is no such type, or the doctor does not work there.")
    SuggestionsBody suggestSlots(@RequestBody SuggestBody wanted) {
        wanted.check();
        List<Facility> places = places(wanted);
        AppointmentType.Id type = new AppointmentType.Id(Bodies.get("appointmentTypeId", wanted.appointmentTypeId()));
        List<Found> found =
                places.size() == 1 ? List.of(search(wanted, places.getFirst(), type)) : searchAll(wanted, places, type);
        return body(found, wanted);
    }

    private List<Facility> places(SuggestBody wanted) {
        List<UUID> several = Bodies.list("facilityIds", wanted.facilityIds(), SuggestBody.MOST_FACILITIES);
        if (several.isEmpty()) {
            return List.of(here.facility(wanted.facilityId()));
        }
        if (wanted.facilityId() != null && !several.contains(wanted.facilityId())) {
            throw new FieldException("facilityId", "It must be one of the facilityIds, or be left out.");
        }
        return several.stream().distinct().map(here::facility).toList();
    }

    private Found search(SuggestBody wanted, Facility facility, AppointmentType.Id type) {
        requireDepartment(facility, wanted.departmentId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), facility.zone());
        LocalDate first = wanted.first(today);
        LocalDate last = wanted.last(first, today);
        UUID patient = wanted.patientId();
        SlotRequest request = new SlotRequest(
                facility.id(),
                type,
                wanted.circle(),
                patient == null ? null : new Patient.Id(patient),
                first,
                last,
                wanted.minutes(),
                wanted.reason(),
                wanted.preferences(),
                Appointment.Source.API,
                Bodies.is(wanted.urgent()),
                false,
                Bodies.is(wanted.together()),
                wanted.most());
        return new Found(slots.suggest(here.actor(), request), first, last);
    }

    private void requireDepartment(Facility facility, @Nullable UUID department) {
        if (department != null
                && facilities.listDepartments(facility.id()).stream()
                        .noneMatch(each -> each.id().value().equals(department))) {
            throw new NotFoundException("There is no such department at this facility.");
        }
    }

    /** Facilities that have no type of the code, or none of the doctors, have nothing to offer; one at least must have. */
    private List<Found> searchAll(SuggestBody wanted, List<Facility> places, AppointmentType.Id type) {
        String code = code(places, type);
        List<Found> found = new ArrayList<>();
        Optional<NotFoundException> missing = Optional.empty();
        for (Facility facility : places) {
            try {
                Optional<AppointmentType> own = types.listActive(here.actor(), facility.id()).stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst();
                own.ifPresent(each -> found.add(search(wanted, facility, each.id())));
            } catch (NotFoundException nobody) {
                missing = Optional.of(nobody);
            }
        }
        if (found.isEmpty()) {
            throw missing.orElseGet(SlotApi::unknownType);
        }
        return found;
    }

    private String code(List<Facility> places, AppointmentType.Id type) {
        return places.stream()
                .flatMap(facility -> types.list(here.actor(), facility.id()).stream())
                .filter(each -> each.id().equals(type))
                .findFirst()
                .map(AppointmentType::code)
                .orElseThrow(SlotApi::unknownType);
    }

    private static NotFoundException unknownType() {
        return new NotFoundException("There is no such appointment type at any of the facilities.");
    }

    private SuggestionsBody body(List<Found> found, SuggestBody wanted) {
        Stream<Offered> offers = found.stream().flatMap(Found::offers);
        List<Offered> best = (found.size() == 1 ? offers : offers.sorted(order(wanted)))
                .limit(wanted.most())
                .toList();
        return new SuggestionsBody(true, bodies(best), metadata(found));
    }

    private static Comparator<Offered> order(SuggestBody wanted) {
        Comparator<Offered> byTime =
                Comparator.comparing(offered -> offered.slot().slot().during().start());
        return Bodies.is(wanted.firstAvailable())
                ? byTime
                : Comparator.<Offered>comparingLong(offered -> offered.slot().cost())
                        .thenComparing(byTime);
    }

    private List<SlotBody> bodies(List<Offered> best) {
        Map<Facility, Map<Doctor.Id, Doctor>> doctors = new HashMap<>();
        best.stream()
                .collect(Collectors.groupingBy(
                        Offered::facility,
                        Collectors.mapping(offered -> offered.slot().slot().doctor(), Collectors.toSet())))
                .forEach((facility, who) -> doctors.put(facility, staff.find(facility.id(), who)));
        return IntStream.range(0, best.size())
                .mapToObj(at -> SlotBody.of(
                        best.get(at).facility(),
                        best.get(at).slot(),
                        at + 1,
                        doctors.getOrDefault(best.get(at).facility(), Map.of())))
                .toList();
    }

    private static SuggestionsBody.Metadata metadata(List<Found> found) {
        Optional<Found> earliest = found.stream()
                .filter(each -> each.suggestions().first().isPresent())
                .min(Comparator.comparing(each -> each.suggestions().first().orElse(Instant.MAX)));
        return new SuggestionsBody.Metadata(
                found.stream().mapToInt(each -> each.suggestions().total()).sum(),
                earliest.map(each -> Moments.at(
                                each.suggestions().first().orElseThrow(),
                                each.suggestions().facility().zone()))
                        .orElse(null),
                SuggestionsBody.TypeName.of(found.getFirst().suggestions().type()),
                found.stream().map(Found::first).min(Comparator.naturalOrder()).orElseThrow(),
                found.stream().map(Found::last).max(Comparator.naturalOrder()).orElseThrow(),
                found.stream()
                        .map(each -> each.suggestions().facility().id().value())
                        .toList());
    }
}
