package com.ihosi.planner.series;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a series or a part of it; the days stay.
 *
 * @param time of day; none: as it was
 * @param doctor none: as it was
 * @param minutes how long each appointment takes; none: as it was
 */
public record SeriesChange(
        @Nullable LocalTime time,
        Doctor.@Nullable Id doctor,
        @Nullable Integer minutes) {

    // Written out: of a compact one other modules do not read that there may be no doctor.
    public SeriesChange(@Nullable LocalTime time, Doctor.@Nullable Id doctor, @Nullable Integer minutes) {
        this.time = time;
        this.doctor = doctor;
        this.minutes = minutes;
        new FieldChecks()
                .check(
                        time != null || doctor != null || minutes != null,
                        "time",
                        "Nothing is to be changed. Choose another time, doctor or length.")
                .between("minutes", "length", minutes == null ? 1 : minutes, 1, 1440, "minutes")
                .done();
    }

    LocalDateTime of(LocalDateTime at) {
        return time == null ? at : at.toLocalDate().atTime(time);
    }
}
