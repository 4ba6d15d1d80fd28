package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.Row;
import com.ihosi.batchjobs.dataset.RowError;
import com.ihosi.batchjobs.dataset.row.AppointmentRow;
import com.ihosi.batchjobs.dataset.row.AppointmentTypeRow;
import com.ihosi.batchjobs.dataset.row.ContractRow;
import com.ihosi.batchjobs.dataset.row.DutyRow;
import com.ihosi.batchjobs.dataset.row.EmploymentRow;
import com.ihosi.batchjobs.dataset.row.FacilityPatientRow;
import com.ihosi.batchjobs.dataset.row.FacilityRow;
import com.ihosi.batchjobs.dataset.row.ShiftTypeRow;
import com.ihosi.batchjobs.dataset.row.WorkingDayRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What must hold between rows beyond keys and references. Rows come moved to the week that they are imported for. */
final class RowRules {

    private final Consumer<RowError> errors;
    private final Clocks clocks = new Clocks();
    private final Map<String, ShiftTypeRow> shifts = new HashMap<>();
    private final Map<String, String> patients = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> withPrimary = new HashSet<>();
    private final Map<String, List<ContractRow>> contracts = new HashMap<>();
    private final TakenTimes doctorTimes = new TakenTimes("doctor");
    private final TakenTimes patientTimes = new TakenTimes("patient");

    RowRules(Consumer<RowError> errors) {
        this.errors = errors;
    }

    void check(Row<?> row) {
        switch (row.value()) {
            case FacilityRow facility -> clocks.add(facility);
            case EmploymentRow employment -> checkPrimary(row, employment);
            case ContractRow contract -> checkContract(row, contract);
            case ShiftTypeRow shift -> shifts.put(shift.facility() + "/" + shift.shift(), shift);
            case AppointmentTypeRow type -> types.add(type.facility() + "/" + type.type());
            case WorkingDayRow day -> checkTypes(row, day);
            case FacilityPatientRow patient ->
                patients.put(patient.facility() + "/" + patient.number(), patient.patient());
            case DutyRow duty -> checkDuty(row, duty);
            case AppointmentRow appointment -> checkAppointment(row, appointment);
            default -> {}
        }
    }

    /** What can be told only when all rows were seen. */
    void finish() {
        doctorTimes.check(errors);
        patientTimes.check(errors);
    }

    private void checkPrimary(Row<?> row, EmploymentRow employment) {
        if (employment.primary() && !withPrimary.add(employment.doctor())) {
            errors.accept(row.error("primary", "makes a second main facility of the doctor " + employment.doctor()));
        }
    }

    private void checkContract(Row<?> row, ContractRow contract) {
        List<ContractRow> others =
                contracts.computeIfAbsent(contract.facility() + "/" + contract.doctor(), none -> new ArrayList<>(1));
        if (others.stream().anyMatch(other -> overlap(contract, other))) {
            errors.accept(row.error("valid_from", "begins a contract that overlaps another of the doctor's"));
        }
        others.add(contract);
    }

    private static boolean overlap(ContractRow a, ContractRow b) {
        return !endsBefore(a.validUntil(), b.validFrom()) && !endsBefore(b.validUntil(), a.validFrom());
    }

    private static boolean endsBefore(@Nullable LocalDate end, LocalDate day) {
        return end != null && end.isBefore(day);
    }

    private void checkTypes(Row<?> row, WorkingDayRow day) {
        List<String> allowed = day.types();
        if (allowed != null) {
            allowed.stream()
                    .filter(type -> !types.contains(day.facility() + "/" + type))
                    .forEach(type -> errors.accept(row.error(
                            "types", "names the type %s, which is not in appointment_types.csv".formatted(type))));
        }
    }

    private void checkDuty(Row<?> row, DutyRow duty) {
        ShiftTypeRow shift = shifts.get(duty.facility() + "/" + duty.shift());
        if (shift != null && clocks.knows(duty.facility())) {
            Instant from = clocks.instant(duty.facility(), duty.day().atTime(shift.startsAt()));
            Instant until = clocks.instant(
                    duty.facility(), duty.day().atTime(shift.startsAt()).plusMinutes(shift.minutes()));
            doctorTimes.add(duty.doctor(), span(row, duty.facility(), DutyTimes.LANE, from, until));
        }
    }

    private void checkAppointment(Row<?> row, AppointmentRow appointment) {
        if (!clocks.knows(appointment.facility())) {
            return;
        }
        checkClock(row, "starts_at", appointment.facility(), appointment.startsAt());
        checkClock(row, "booked_at", appointment.facility(), appointment.bookedAt());
        if (appointment.takesTime()) {
            Instant from = clocks.instant(appointment.facility(), appointment.startsAt());
            Instant until = from.plusSeconds(60L * appointment.minutes());
            TakenTimes.Span span = span(row, appointment.facility(), appointment.lane(), from, until);
            doctorTimes.add(appointment.doctor(), span);
            String patient = patients.get(appointment.facility() + "/" + appointment.patient());
            if (patient != null) {
                patientTimes.add(patient, span(row, appointment.facility(), 0, from, until));
            }
        }
    }

    private void checkClock(Row<?> row, String column, String facility, LocalDateTime time) {
        if (!clocks.shows(facility, time)) {
            errors.accept(row.error(column, "is left out by a clock change in " + clocks.zone(facility)));
        }
    }

    private static TakenTimes.Span span(Row<?> row, String facility, int lane, Instant from, Instant until) {
        return new TakenTimes.Span(
                row.format().fileName(), row.line(), facility, lane, from.getEpochSecond(), until.getEpochSecond());
    }
}
