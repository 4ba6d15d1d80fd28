package com.ihosi.ui.api.staff;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.DoctorAgenda;
import com.ihosi.planner.appointment.DoctorAgendas;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.api.Moments;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A doctor's appointments over all facilities. */
@RestController
@Tag(name = "Doctors", description = "Doctors over all of their facilities.")
final class AgendaApi {

    private static final int USUAL_DAYS = 7;

    private final Here here;
    private final DoctorAgendas agendas;
    private final Clock clock;

    AgendaApi(Here here, DoctorAgendas agendas, Clock clock) {
        this.here = here;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** What a doctor does, as far as who asks may know. */
    @Schema(name = "Agenda")
    record AgendaBody(
            UUID doctorId,

            @Schema(description = "Whether the appointments of all facilities are told, as to the doctor herself.")
            boolean allFacilities,

            @Schema(description = "Those that take time, by their start, each on its facility's clock.")
            List<EntryBody> appointments,

            @Schema(description = "When she is taken at other facilities, where nothing else is told of them.")
            List<BusyBody> busyElsewhere) {

        static AgendaBody of(DoctorAgenda agenda, ZoneId zone) {
            return new AgendaBody(
                    agenda.doctor().value(),
                    agenda.whole(),
                    agenda.entries().stream().map(EntryBody::of).toList(),
                    agenda.elsewhere().stream()
                            .map(span -> BusyBody.of(span, zone))
                            .toList());
        }
    }

    /** An appointment of a doctor. */
    @Schema(name = "AgendaEntry")
    record EntryBody(
            UUID id,
            UUID facilityId,
            String facilityName,
            @Schema(example = "America/New_York") String timeZone,
            OffsetDateTime start,
            OffsetDateTime end,
            @Schema(example = "Follow-up") String appointmentType,
            String patientName,
            @Nullable String reason,
            @Schema(example = "booked") String status,
            int lane,
            boolean conflict) {

        static EntryBody of(DoctorAgenda.Entry entry) {
            Appointment appointment = entry.appointment();
            ZoneId zone = entry.facility().zone();
            return new EntryBody(
                    appointment.id().value(),
                    appointment.facility().value(),
                    entry.facility().name(),
                    zone.getId(),
                    Moments.at(appointment.during().start(), zone),
                    Moments.at(appointment.during().end(), zone),
                    entry.type(),
                    entry.patient(),
                    appointment.reason(),
                    appointment.status().word(),
                    appointment.lane(),
                    appointment.conflict());
        }
    }

    /** Time that is taken. */
    @Schema(name = "Busy")
    record BusyBody(OffsetDateTime start, OffsetDateTime end) {

        static BusyBody of(Span span, ZoneId zone) {
            return new BusyBody(Moments.at(span.start(), zone), Moments.at(span.end(), zone));
        }
    }

    @Needs({Right.OWN_CALENDAR, Right.SEE_CALENDAR})
    @GetMapping("/api/doctors/{id}/appointments/all-facilities")
    @Operation(
            summary = "Appointments at all facilities",
            description =
                    "The doctor herself reads all of hers. Who may plan at the facility of the address reads those"
                            + " there, and of other facilities only when she is taken, never where or by what.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "404", description = "The doctor does not work at this facility.")
    AgendaBody listAtAllFacilities(
            @PathVariable UUID id,
            @Parameter(description = "The first day on the clock of the address; today where it is left out.")
                    @RequestParam
                    Optional<LocalDate> from,
            @Parameter(description = "The last day; a week after the first where it is left out, 92 days at most.")
                    @RequestParam
                    Optional<LocalDate> until) {
        Facility facility = here.facility();
        LocalDate first = from.map(day -> Moments.day("from", day))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), facility.zone()));
        LocalDate last = until.map(day -> Moments.day("until", day)).orElseGet(() -> first.plusDays(USUAL_DAYS - 1L));
        if (last.isBefore(first)) {
            throw new FieldException("until", "It must not be before the first day (%s).".formatted(first));
        }
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
        return AgendaBody.of(
                agendas.get(
                        here.actor(),
                        facility.id(),
                        new Doctor.Id(id),
                        Moments.days("from", first, days, facility.zone())),
                facility.zone());
    }
}
