package com.ihosi.planner.rule;

import com.ihosi.planner.appointment.AppointmentType.Minutes;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.RuleFacts.Day;
import com.ihosi.planner.rule.RuleFacts.Moment;
import com.ihosi.planner.rule.RuleFacts.Request;
import com.ihosi.planner.rule.RuleFacts.Source;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment that somebody wants: a consultation of 30 minutes on Monday, 30 November 2026, at 09:30, two days ahead. */
record Wanted(Request request, Day day, Moment moment) {

    static final Facility.Id FACILITY = new Facility.Id(id(1));
    static final Doctor.Id ADA = new Doctor.Id(id(2));
    static final Doctor.Id BEN = new Doctor.Id(id(3));
    static final Minutes MINUTES = new Minutes(15, 30, 60);

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    static Wanted usual() {
        return new Wanted(
                new Request(
                        "CONS", MINUTES, "knee", false, false, false, false, Source.CONSOLE, false, 0, 0.1, "surgery"),
                new Day(LocalDate.of(2026, 11, 30), 5, 2, 0, 20, 40),
                new Moment(LocalTime.of(9, 30), 2 * 24 * 60, false, false));
    }

    Wanted vip() {
        Request r = request;
        return new Wanted(
                new Request(
                        r.type(),
                        r.minutes(),
                        r.reason(),
                        r.newPatient(),
                        r.followUp(),
                        true,
                        r.urgent(),
                        r.source(),
                        r.waitlisted(),
                        r.noShows(),
                        r.noShowRisk(),
                        r.specialty()),
                day,
                moment);
    }

    Wanted risk(@Nullable Double risk) {
        Request r = request;
        return new Wanted(
                new Request(
                        r.type(),
                        r.minutes(),
                        r.reason(),
                        r.newPatient(),
                        r.followUp(),
                        r.vip(),
                        r.urgent(),
                        r.source(),
                        r.waitlisted(),
                        r.noShows(),
                        risk,
                        r.specialty()),
                day,
                moment);
    }

    Wanted on(Day other) {
        return new Wanted(request, other, moment);
    }

    Wanted booked(int booked, int ofType, int overbooked) {
        return on(new Day(day.date(), booked, ofType, overbooked, day.capacity(), day.bookedAtFacility()));
    }

    Wanted on(LocalDate date) {
        return on(new Day(
                date, day.booked(), day.bookedOfType(), day.overbooked(), day.capacity(), day.bookedAtFacility()));
    }

    Wanted at(int hour, int minute) {
        return new Wanted(request, day, new Moment(LocalTime.of(hour, minute), moment.leadMinutes(), false, false));
    }

    Wanted first() {
        return new Wanted(request, day, new Moment(moment.time(), moment.leadMinutes(), true, false));
    }

    Wanted lead(long minutes) {
        return new Wanted(request, day, new Moment(moment.time(), minutes, moment.first(), moment.last()));
    }

    RuleFacts facts() {
        return new RuleFacts(request, day, moment);
    }

    Known known() {
        return Known.of(facts());
    }

    Ruling under(Doctor.Id doctor, SchedulingRule... rules) {
        return RuleBook.of(java.util.List.of(rules)).rule(doctor, facts(), MINUTES.usual(), 5);
    }

    Ruling under(SchedulingRule... rules) {
        return under(ADA, rules);
    }

    /** An active rule of the facility with the usual priority. */
    static SchedulingRule rule(int number, String condition, Actions actions) {
        return rule(number, null, SchedulingRule.USUAL_PRIORITY, condition, actions);
    }

    static SchedulingRule rule(
            int number, Doctor.@Nullable Id doctor, int priority, String condition, Actions actions) {
        return new SchedulingRule(
                new SchedulingRule.Id(id(100 + number)),
                FACILITY,
                Optional.ofNullable(doctor),
                "Rule " + number,
                condition,
                actions,
                priority,
                true,
                CREATED,
                1);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }
}
