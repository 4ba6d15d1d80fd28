package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Employment;
import com.ihosi.planner.staff.Qualification;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A facility's week made up in memory: 2026-W49, in Berlin unless said otherwise, with one department, seen the week before. */
final class Hospital {

    static final Week WEEK = Week.parse("2026-W49");
    static final LocalDate MONDAY = WEEK.firstDay();
    static final Skill.Id SURGERY = new Skill.Id(id("surgery"));

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final String name;
    private final ZoneId zone;
    private final Department.Id department;
    private final List<ShiftType> types = new ArrayList<>();
    private final List<EmployedDoctor> doctors = new ArrayList<>();
    private final List<DayDemand> demand = new ArrayList<>();
    private final List<DayWish> wishes = new ArrayList<>();
    private final List<StoredRoster> rosters = new ArrayList<>();
    private final List<StoredDuty> past = new ArrayList<>();
    private final Set<Week> pastWeeks = new HashSet<>();
    private final Map<Doctor.Id, List<Span>> elsewhere = new HashMap<>();
    private final Map<Doctor.Id, Integer> ways = new HashMap<>();
    private final Map<Doctor.Id, List<Span>> booked = new HashMap<>();
    private LocalDate today = MONDAY.minusDays(3);
    private int weeks = 1;
    private Following following = Following.NOTHING;

    Hospital(String name) {
        this(name, BERLIN);
    }

    Hospital(String name, ZoneId zone) {
        this.name = name;
        this.zone = zone;
        this.department = new Department.Id(id(name + " department"));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Doctor.Id doctor(String name) {
        return new Doctor.Id(id(name));
    }

    Facility.Id facility() {
        return new Facility.Id(id(name));
    }

    UUID type(String code) {
        return id(name + code);
    }

    Hospital shift(String code, int from, int hours) {
        return shift(code, from, hours, null);
    }

    Hospital shift(String code, int from, int hours, Skill.@Nullable Id skill) {
        types.add(new ShiftType(
                type(code),
                code,
                code,
                department,
                LocalTime.of(from, 0),
                hours * 60,
                skill,
                "#000000",
                false,
                true,
                Set.of()));
        return this;
    }

    Hospital employs(String doctor) {
        return employs(doctor, new DateRange(LONG_AGO, null), List.of(), List.of());
    }

    Hospital employs(String doctor, DateRange dates, List<Qualification> skills, List<DateRange> leaves) {
        return employs(doctor, dates, skills, leaves, List.of());
    }

    Hospital employs(
            String doctor,
            DateRange dates,
            List<Qualification> skills,
            List<DateRange> leaves,
            List<Contract> contracts) {
        Doctor who = new Doctor(doctor(doctor), doctor, null, "Dr", doctor);
        Employment how = new Employment(
                facility(), who.id(), Employment.Type.FULL_TIME, Employment.Status.ACTIVE, dates, department, true);
        doctors.add(new EmployedDoctor(who, how, contracts, skills, leaves));
        return this;
    }

    static DateRange always() {
        return new DateRange(LONG_AGO, null);
    }

    static Contract contract(int least, int most, int mostWeekends, Contract.ShiftLimit... limits) {
        return new Contract(
                new Contract.Id(id("contract")),
                always(),
                100,
                least,
                most,
                1,
                6,
                1,
                mostWeekends,
                660,
                4,
                List.of(limits));
    }

    Hospital needs(String code, int required) {
        WEEK.days().forEach(day -> demand.add(new DayDemand(day, type(code), department, required, 100, 1)));
        return this;
    }

    Hospital wish(String doctor, LocalDate day, @Nullable String code, boolean wants) {
        wishes.add(new DayWish(doctor(doctor), day, code == null ? null : type(code), wants, 5));
        return this;
    }

    Hospital published(StoredDuty... duties) {
        return roster(StoredRoster.Status.PUBLISHED, duties);
    }

    Hospital draft(StoredDuty... duties) {
        return roster(StoredRoster.Status.DRAFT, duties);
    }

    private Hospital roster(StoredRoster.Status status, StoredDuty... duties) {
        rosters.add(new StoredRoster(
                new StoredRoster.Id(id(status.name().toLowerCase(Locale.ROOT) + name)),
                facility(),
                WEEK,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "somebody",
                Instant.EPOCH,
                1,
                Instant.EPOCH,
                Optional.empty(),
                List.of(duties)));
        return this;
    }

    StoredDuty duty(String doctor, LocalDate day, String code) {
        return duty(doctor, day, code, false);
    }

    StoredDuty duty(String doctor, LocalDate day, String code, boolean pinned) {
        ShiftType type = types.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow();
        Instant from = day.atTime(type.start()).atZone(zone).toInstant();
        return new StoredDuty(
                doctor(doctor),
                day,
                type.id(),
                department,
                new Span(from, from.plusSeconds(type.minutes() * 60L)),
                pinned);
    }

    /** A roster of an earlier week, which is known to the last duty. */
    Hospital past(Week week, StoredDuty... duties) {
        pastWeeks.add(week);
        past.addAll(List.of(duties));
        return this;
    }

    Hospital elsewhere(String doctor, String from, String until, int way) {
        elsewhere
                .computeIfAbsent(doctor(doctor), any -> new ArrayList<>())
                .add(new Span(Instant.parse(from), Instant.parse(until)));
        ways.put(doctor(doctor), way);
        return this;
    }

    Hospital booked(String doctor, String from, String until) {
        booked.computeIfAbsent(doctor(doctor), any -> new ArrayList<>())
                .add(new Span(Instant.parse(from), Instant.parse(until)));
        return this;
    }

    Hospital planned(int number) {
        weeks = number;
        return this;
    }

    /** What is published for the week after. */
    Hospital following(StoredDuty... duties) {
        following = new Following(true, List.of(duties));
        return this;
    }

    Hospital today(LocalDate day) {
        today = day;
        return this;
    }

    FacilityWeek week() {
        return new FacilityWeek(
                new Facility(
                        facility(),
                        name,
                        name,
                        zone,
                        Locale.ENGLISH,
                        new Facility.Colours("#000000", "#000000", "#000000"),
                        Facility.Status.ACTIVE),
                new Horizon(WEEK, weeks),
                today,
                List.of(new Department(department, facility(), "main", "Main")),
                types,
                doctors,
                demand,
                wishes,
                Weights.STANDARD,
                rosters,
                past,
                pastWeeks,
                new TimeElsewhere(elsewhere, ways),
                booked,
                following);
    }

    /** What the choices of a line's day are called: codes, with the rules that they break. */
    static List<String> choices(AssembledWeek week, String doctor, int day) {
        Map<UUID, String> codes = week.shifts().stream()
                .collect(Collectors.toMap(shift -> shift.shift().id().value(), shift -> shift.shift()
                        .code()));
        return week.problem().lines().stream()
                .filter(line -> line.doctor().equals(doctor(doctor)))
                .flatMap(line -> line.days().get(day).choices().stream())
                .map(choice -> choice.shifts().stream()
                                .map(shift -> codes.get(shift.value()))
                                .collect(Collectors.joining("+", "", choice.off() ? "off" : ""))
                        + (choice.legal() ? "" : " breaks " + choice.broken()))
                .toList();
    }
}
