package com.ihosi.planner.slot;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;

/**
 * How many appointments of a type a doctor has on a day.
 *
 * @param day on the facility's calendar
 */
public record Booked(Doctor.Id doctor, LocalDate day, AppointmentType.Id type, int count) {}
