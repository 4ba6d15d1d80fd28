package com.ihosi.planner.roster;

import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;

/** A doctor has a shift that starts on a date. */
public record Duty(Doctor.Id doctor, LocalDate date, Shift.Id shift) {}
