package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facility;

/** A draft by the facility and the week that it is for. */
public record WeekDraft(Facility.Id facility, Week week, StoredRoster.Id roster) {}
