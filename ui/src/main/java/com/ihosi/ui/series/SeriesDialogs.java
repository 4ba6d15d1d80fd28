package com.ihosi.ui.series;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Opens the dialog that books a series, from whatever view. */
@Component
public final class SeriesDialogs {

    private final SeriesDesk desk;

    SeriesDialogs(SeriesDesk desk) {
        this.desk = desk;
    }

    /** What is known when the dialog opens; all of it can be chosen there. */
    public record Start(
            Optional<Patient> patient,
            Optional<AppointmentType.Id> type,
            Optional<Doctor.Id> doctor,
            Optional<LocalDate> day,
            Optional<LocalTime> time) {

        /** Nothing yet. */
        public static final Start EMPTY =
                new Start(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Opens it; for those who may plan. */
    public void open(Start start, Consumer<SeriesView> onBooked) {
        new SeriesDialog(desk, start, onBooked).open();
    }
}
