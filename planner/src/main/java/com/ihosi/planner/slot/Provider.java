package com.ihosi.planner.slot;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.rule.RuleFacts;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A doctor who may be booked, with all that bounds her time at the facility.
 *
 * @param buffer minutes that she keeps free after an appointment
 * @param online whether patients may book her themselves
 * @param acceptsNew whether she sees patients who are new at the facility
 * @param qualified whether she has the skill that the type needs
 * @param days one for each day of the search
 * @param taken what takes her time here, by its start
 * @param away when she is at other facilities or on the way, by its start
 */
public record Provider(
        Doctor.Id doctor,
        @Nullable String specialty,
        Department.@Nullable Id department,
        int buffer,
        boolean online,
        boolean acceptsNew,
        boolean qualified,
        List<BookableDay> days,
        List<Taken> taken,
        List<Span> away) {

    /** The same on some of the days alone. */
    public Provider on(Predicate<LocalDate> wanted) {
        return with(days.stream().filter(day -> wanted.test(day.day())).toList(), taken);
    }

    /** The same when more of her time here is taken. */
    public Provider taking(List<Taken> more) {
        return more.isEmpty()
                ? this
                : with(
                        days,
                        Stream.concat(taken.stream(), more.stream())
                                .sorted(Comparator.comparing(
                                        time -> time.during().start()))
                                .toList());
    }

    private Provider with(List<BookableDay> some, List<Taken> times) {
        return new Provider(doctor, specialty, department, buffer, online, acceptsNew, qualified, some, times, away);
    }

    /** What rules may ask of a wish to be seen by the doctor. */
    RuleFacts.Request request(Wanted wanted) {
        AppointmentType.Minutes minutes = wanted.type().minutes();
        Integer asked = wanted.minutes();
        Visitor visitor = wanted.visitor();
        return new RuleFacts.Request(
                wanted.type().code(),
                new AppointmentType.Minutes(
                        minutes.least(), minutes.clamp(asked == null ? minutes.usual() : asked), minutes.most()),
                wanted.reason() == null ? "" : wanted.reason(),
                visitor.isNew(),
                visitor.history().seenBy().contains(doctor),
                visitor.vip(),
                wanted.urgent(),
                RuleFacts.Source.of(wanted.source().word()),
                wanted.source() == Appointment.Source.WAITLIST,
                visitor.history().noShows(),
                null,
                specialty == null ? "" : specialty);
    }
}
