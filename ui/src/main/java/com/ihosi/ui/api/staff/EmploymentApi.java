package com.ihosi.ui.api.staff;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmploymentOrder;
import com.ihosi.planner.staff.Employments;
import com.ihosi.planner.staff.Engagement;
import com.ihosi.planner.staff.RemainingWork;
import com.ihosi.planner.staff.RemainingWorkException;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.api.Moments;
import com.ihosi.ui.api.ProblemException;
import com.ihosi.ui.api.Versions;
import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a doctor is employed: read, begun and ended. */
@RestController
@Tag(name = "Doctors")
final class EmploymentApi {

    private static final String PATH = "/api/doctors/{id}/facilities";
    private static final int MOST_FACILITIES = 20;

    private final Here here;
    private final Employments employments;
    private final Facilities facilities;
    private final Clock clock;

    EmploymentApi(Here here, Employments employments, Facilities facilities, Clock clock) {
        this.here = here;
        this.employments = employments;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** What a doctor still has to do. */
    record WorkBody(String kind, OffsetDateTime start, OffsetDateTime end) {

        static WorkBody of(RemainingWork work, Facility facility) {
            return new WorkBody(
                    work.kind().name().toLowerCase(Locale.ROOT),
                    Moments.at(work.during().start(), facility.zone()),
                    Moments.at(work.during().end(), facility.zone()));
        }
    }

    @Needs({Right.OWN_CALENDAR, Right.SEE_SETUP})
    @GetMapping(PATH)
    @Operation(
            summary = "Where a doctor is employed",
            description =
                    "The primary facility first. The doctor herself reads all of them; others read those where they"
                            + " are members, whatever the address.")
    @ApiResponse(responseCode = "200", description = "Those that have ended too.")
    @ApiResponse(responseCode = "404", description = "There is no such doctor at a facility of yours.")
    List<EmploymentBody> listEmployments(@PathVariable UUID id) {
        return bodies(employments.list(here.actor(), new Doctor.Id(id)));
    }

    @Needs(Right.MANAGE_STAFF)
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Employ a doctor",
            description =
                    "At one facility or several, all or none. You have to be admin or manager at each, and at one where"
                            + " the doctor is known already. Where she was employed before, she begins anew.")
    @ApiResponse(responseCode = "201", description = "The new employments.")
    @ApiResponse(responseCode = "404", description = "There is no such doctor at a facility of yours.")
    List<EmploymentBody> employDoctor(@PathVariable UUID id, @RequestBody EmployBody body) {
        List<Facility> named = Stream.concat(
                        Stream.ofNullable(body.facilityId()),
                        Bodies.list("facilityIds", body.facilityIds(), MOST_FACILITIES).stream())
                .distinct()
                .map(here::facility)
                .toList();
        List<EmploymentOrder> orders = (named.isEmpty() ? List.of(here.facility()) : named)
                .stream().map(facility -> body.order(facility, today(facility))).toList();
        return bodies(employments.employ(here.actor(), new Doctor.Id(id), orders));
    }

    @Needs(Right.MANAGE_STAFF)
    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End an employment",
            description =
                    "It stays, with its last day; doing so again is harmless. You have to be admin or manager there.")
    @ApiResponse(responseCode = "204", description = "It ends on that day.")
    @ApiResponse(responseCode = "404", description = "There is no such doctor at the facility.")
    @ApiResponse(
            responseCode = "409",
            description = "Duties are published or appointments booked after that day; they are told as `remaining`.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    void endEmployment(
            @PathVariable UUID id,
            @Parameter(description = "The facility of the address where none is named.") @RequestParam
                    Optional<UUID> facilityId,
            @Parameter(description = "The last day; today, or the earlier one that is known, where it is left out.")
                    @RequestParam
                    Optional<LocalDate> endsOn,
            @Parameter(description = "The employment's version, as in \"3\".")
                    @RequestHeader(name = Versions.IF_MATCH, required = false)
                    @Nullable
                    String version) {
        Facility facility = here.facility(facilityId.orElse(null));
        Doctor.Id doctor = new Doctor.Id(id);
        Engagement now = get(facility, doctor);
        LocalDate last = endsOn.map(day -> Moments.day("endsOn", day)).orElseGet(() -> earlier(now, today(facility)));
        Long seen = Versions.read(version);
        try {
            employments.end(here.actor(), facility.id(), doctor, last, seen == null ? now.version() : seen);
        } catch (RemainingWorkException refused) {
            throw remaining(facility, refused);
        }
    }

    private Engagement get(Facility facility, Doctor.Id doctor) {
        return employments.list(here.actor(), doctor).stream()
                .filter(engagement -> engagement.employment().facility().equals(facility.id()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such doctor at this facility."));
    }

    private static LocalDate earlier(Engagement now, LocalDate today) {
        LocalDate last = now.employment().dates().last();
        return last == null || last.isAfter(today) ? today : last;
    }

    private static ProblemException remaining(Facility facility, RemainingWorkException refused) {
        ProblemDetail problem = ProblemType.REMAINING_WORK.with(String.valueOf(refused.getMessage()));
        problem.setProperty(
                "remaining",
                refused.remaining().stream()
                        .map(work -> WorkBody.of(work, facility))
                        .toList());
        return new ProblemException(problem, refused);
    }

    private List<EmploymentBody> bodies(List<Engagement> engagements) {
        Map<Facility.Id, String> names = facilities
                .list(engagements.stream()
                        .map(engagement -> engagement.employment().facility())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Facility::id, Facility::name));
        return engagements.stream()
                .map(engagement -> EmploymentBody.of(
                        engagement, names.getOrDefault(engagement.employment().facility(), "")))
                .toList();
    }

    private LocalDate today(Facility facility) {
        return LocalDate.ofInstant(clock.instant(), facility.zone());
    }
}
