package com.ihosi.planner.roster.plan;

import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A doctor wants or avoids a shift type on a day, or (none) any work. */
record DayWish(Doctor.Id doctor, LocalDate day, @Nullable UUID type, boolean wants, int weight) {}
