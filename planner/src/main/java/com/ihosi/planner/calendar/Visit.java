package com.ihosi.planner.calendar;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a calendar shows it.
 *
 * @param occupied the same with its buffers, as it takes the doctor's time
 * @param room where it is, as far as it needs one and the reader may know
 */
public record Visit(Appointment appointment, Who patient, Kind kind, Span occupied, Optional<Room.Id> room) {

    /**
     * Who is seen.
     *
     * @param number at the facility, as far as the reader may know
     */
    public record Who(
            String givenName,
            String familyName,
            Optional<String> number,
            @Nullable LocalDate birthDate,
            boolean vip) {

        /** Given name and family name. */
        public String name() {
            return givenName + " " + familyName;
        }

        /** As lists sort it: family name, given name. */
        public String sortName() {
            return familyName + ", " + givenName;
        }
    }

    /**
     * What for.
     *
     * @param colour #rrggbb
     */
    public record Kind(String code, String name, String colour) {}
}
