package com.ihosi.planner.slot;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.FactsQueries;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.slot.Staffing.Employed;
import com.ihosi.schema.access.RoundTrip;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jooq.Record1;
import org.jooq.Result;

/** What was asked in a round trip about the doctors of a circle and their hours, to be read when it is over. */
final class StaffingQueries {

    private final LocalDate first;
    private final LocalDate last;
    private final FactsQueries hours;
    private final Supplier<Result<Record1<Employed>>> employed;

    /** Asks for the doctors of a circle who are employed on one of the days. */
    StaffingQueries(RoundTrip trip, Facility.Id facility, Circle circle, LocalDate first, LocalDate last) {
        SlotRepository slots = new SlotRepository(trip.sql(), facility);
        this.first = first;
        this.last = last;
        this.hours = Hours.ask(trip, trip.sql(), facility, doctor -> slots.within(circle, doctor), first, last);
        this.employed = trip.ask(slots.employed(circle, first, last));
    }

    Staffing read(ZoneId zone) {
        return new Staffing(first, last, employed.get().map(Record1::value1), hours.read(zone));
    }
}
