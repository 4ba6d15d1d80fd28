package com.ihosi.planner.hours;

import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;

/** A duty of a published roster, and the days of that roster. */
record RosteredDuty(DateRange roster, LocalDate day, Span during, boolean onCall) {}
