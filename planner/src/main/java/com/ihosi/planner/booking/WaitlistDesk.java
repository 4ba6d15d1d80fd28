package com.ihosi.planner.booking;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Transaction;
import java.time.Instant;
import org.jooq.DSLContext;

/** Books free times for those who wait, within a transaction that keeps more than that. */
public final class WaitlistDesk {

    private final Transaction transaction;
    private final BookingDesk desk;

    WaitlistDesk(Transaction transaction, BookingDesk desk) {
        this.transaction = transaction;
        this.desk = desk;
    }

    /** The whole of it, for what it keeps in other scopes. */
    public Transaction transaction() {
        return transaction;
    }

    /** The same in the facility's scope. */
    public DSLContext sql() {
        return desk.sql();
    }

    /** Where the desk stands. */
    public Facility facility() {
        return desk.facility();
    }

    /** When all of it is done. */
    public Instant now() {
        return desk.now();
    }

    /**
     * Books a time with one doctor.
     *
     * @throws NotBookableException if it cannot be booked; the transaction must not be committed then
     */
    public Appointment book(BookingRequest request) {
        return desk.book(request, null).getFirst();
    }
}
