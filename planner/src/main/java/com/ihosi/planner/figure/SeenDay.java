package com.ihosi.planner.figure;

import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a doctor's day.
 *
 * @param booked visits that were not cancelled
 * @param minutes that visits took whose patients came
 * @param until when the last of those was over; none where nobody came
 * @param overbooked whether somebody came who was booked beside another one
 */
record SeenDay(
        Doctor.Id doctor,
        LocalDate day,
        long booked,
        long minutes,
        @Nullable Instant until,
        boolean overbooked) {}
