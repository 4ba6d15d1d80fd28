package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.WaitlistOffer;

/** An offer with what its ids stand for. */
public record OfferUnderWay(WaitlistOffer offer, Patient patient, Doctor doctor, AppointmentType type) {}
