package com.ihosi.planner.noshow.card;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.noshow.Visit;

/** A booked appointment as a visit whose outcome is not known yet. */
public record VisitAhead(Appointment.Id appointment, Visit visit) {}
