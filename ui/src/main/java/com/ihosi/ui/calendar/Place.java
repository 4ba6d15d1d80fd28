package com.ihosi.ui.calendar;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;

/**
 * A facility where something can be booked.
 *
 * @param type what it calls the wanted type itself
 * @param words its clock and its doctors
 * @param here whether it is the facility of the address
 */
record Place(Facility facility, AppointmentType.Id type, SlotWords words, boolean here) {}
