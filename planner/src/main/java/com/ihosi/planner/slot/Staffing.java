package com.ihosi.planner.slot;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.hours.BookableHours;
import com.ihosi.planner.hours.HoursFacts;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Doctors of a facility as they are employed, with their hours on some days, which are worked out when they are first asked for. */
final class Staffing {

    private final LocalDate first;
    private final LocalDate last;
    private final List<Member> members;

    /** The doctors in the order of their names, with what decides their hours from the first to the last day. */
    Staffing(LocalDate first, LocalDate last, List<Employed> employed, Map<Doctor.Id, HoursFacts> facts) {
        this.first = first;
        this.last = last;
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
        this.members = employed.stream()
                .map(one -> new Member(one, facts.get(one.doctor()), new AtomicReferenceArray<>(days)))
                .toList();
    }

    /**
     * A doctor as she is employed.
     *
     * @param during the days of her employment
     */
    record Employed(
            Doctor.Id doctor,
            @Nullable String specialty,
            Department.@Nullable Id department,
            int buffer,
            boolean online,
            boolean acceptsNew,
            DateRange during,
            List<Qualified> skills) {

        private boolean isQualified(Skill.@Nullable Id skill, LocalDate from, LocalDate until) {
            return skill == null
                    || skills.stream()
                            .anyMatch(one -> one.skill().equals(skill)
                                    && one.during().contains(from)
                                    && one.during().contains(until));
        }
    }

    /** What a doctor is qualified for, and when. */
    record Qualified(Skill.Id skill, DateRange during) {}

    private record Member(
            Employed employed, @Nullable HoursFacts facts, AtomicReferenceArray<@Nullable BookableDay> days) {}

    /** Whether it knows the days from one to another. */
    boolean covers(LocalDate from, LocalDate until) {
        return !from.isBefore(first) && !until.isAfter(last);
    }

    /**
     * Those of a circle who are employed on any of the days, which it must know.
     *
     * @param skill that they are asked for; none: every doctor is qualified
     */
    List<Provider> providers(
            Circle circle,
            Skill.@Nullable Id skill,
            LocalDate from,
            LocalDate until,
            Map<Doctor.Id, List<Taken>> taken,
            Map<Doctor.Id, List<Span>> away) {
        Predicate<Employed> belongs = within(circle);
        return members.stream()
                .filter(member -> belongs.test(member.employed())
                        && touches(member.employed().during(), from, until))
                .map(member -> {
                    Employed one = member.employed();
                    return new Provider(
                            one.doctor(),
                            one.specialty(),
                            one.department(),
                            one.buffer(),
                            one.online(),
                            one.acceptsNew(),
                            one.isQualified(skill, from, until),
                            days(member, from, until),
                            taken.getOrDefault(one.doctor(), List.of()),
                            away.getOrDefault(one.doctor(), List.of()));
                })
                .toList();
    }

    private static Predicate<Employed> within(Circle circle) {
        return switch (circle) {
            case Circle.Doctors(List<Doctor.Id> doctors) -> one -> doctors.contains(one.doctor());
            case Circle.OfDepartment(Department.Id department) -> one -> department.equals(one.department());
            case Circle.Everybody() -> _ -> true;
        };
    }

    private static boolean touches(DateRange employment, LocalDate from, LocalDate until) {
        LocalDate end = employment.last();
        return !employment.first().isAfter(until) && (end == null || !end.isBefore(from));
    }

    private List<BookableDay> days(Member member, LocalDate from, LocalDate until) {
        HoursFacts facts = member.facts();
        return facts == null
                ? List.of()
                : from.datesUntil(until.plusDays(1))
                        .map(date -> day(facts, member.days(), date))
                        .toList();
    }

    private BookableDay day(HoursFacts facts, AtomicReferenceArray<@Nullable BookableDay> days, LocalDate date) {
        int index = Math.toIntExact(ChronoUnit.DAYS.between(first, date));
        BookableDay known = days.getAcquire(index);
        if (known == null) {
            known = BookableHours.of(facts, date, date).getFirst();
            days.setRelease(index, known);
        }
        return known;
    }
}
