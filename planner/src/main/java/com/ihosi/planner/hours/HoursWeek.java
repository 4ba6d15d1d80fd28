package com.ihosi.planner.hours;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.util.List;

/**
 * A week of a doctor at a facility, as it is.
 *
 * @param facts what decides it
 * @param days its seven days, Monday first
 * @param blocks time that is blocked there
 * @param elsewhere when she is taken at other facilities, run together, without where and why
 */
public record HoursWeek(
        Facility facility,
        Doctor.Id doctor,
        HoursFacts facts,
        List<BookableDay> days,
        List<Block> blocks,
        List<Span> elsewhere) {

    public HoursWeek {
        days = List.copyOf(days);
        blocks = List.copyOf(blocks);
        elsewhere = List.copyOf(elsewhere);
    }
}
