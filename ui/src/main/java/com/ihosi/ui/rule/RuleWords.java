package com.ihosi.ui.rule;

import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.rule.Applied;
import com.ihosi.planner.rule.RuleTrial;
import com.ihosi.planner.rule.RuleType;
import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules say and did, in words; times are the facility's. */
record RuleWords(Locale language, ZoneId zone, Map<Doctor.Id, String> doctors) {

    private static final int HOUR = 60;

    String text(String key, @Nullable Object... values) {
        return new Texts().getTranslation(key, language, values);
    }

    String type(RuleType type) {
        return text("rules.type." + type);
    }

    String scope(SchedulingRule rule) {
        return rule.doctor().map(this::doctor).orElseGet(() -> text("rules.everybody"));
    }

    String doctor(Doctor.Id id) {
        return doctors.getOrDefault(id, text("rules.somebody"));
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(text("format.moment"), language)
                .withZone(zone)
                .format(instant);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("format.day"), language).format(day);
    }

    /** What a rule does when its condition holds. */
    String actions(Actions actions) {
        return switch (actions) {
            case Actions.Duration duration -> duration(duration);
            case Actions.Buffer(Integer before, Integer after) -> buffer(before, after);
            case Actions.Block(String reason) -> text("rules.does.block", reason);
            case Actions.Approval(boolean automatic) -> text(automatic ? "rules.does.at-once" : "rules.does.wait");
            case Actions.Priority(int plus) -> text("rules.does.priority", signed(plus));
            case Actions.Capacity(Integer perDay, Integer ofType) -> capacity("rules.does.capacity", perDay, ofType);
            case Actions.Overbooking(int lanes, int perDay) -> text("rules.does.overbook", lanes, perDay);
            case Actions.Filling(boolean on, int leadHours) -> filling(on, leadHours);
        };
    }

    private String duration(Actions.Duration duration) {
        String change = duration.set() != null
                ? text("rules.does.set", duration.set())
                : duration.extend() != null
                        ? text("rules.does.extend", duration.extend())
                        : text("rules.does.shorten", Objects.requireNonNullElse(duration.shorten(), 0));
        return join(
                change,
                duration.least() == null ? "" : text("rules.does.least", duration.least()),
                duration.most() == null ? "" : text("rules.does.most", duration.most()));
    }

    private String buffer(@Nullable Integer before, @Nullable Integer after) {
        return join(
                before == null ? "" : text("rules.does.buffer.before", before),
                after == null ? "" : text("rules.does.buffer.after", after));
    }

    private String capacity(String key, @Nullable Integer perDay, @Nullable Integer ofType) {
        return join(perDay == null ? "" : text(key, perDay), ofType == null ? "" : text(key + ".type", ofType));
    }

    private String filling(boolean on, int leadHours) {
        if (!on) {
            return text("rules.does.not-offer");
        }
        return leadHours == 0 ? text("rules.does.offer") : text("rules.does.offer.until", leadHours);
    }

    /** What a rule did to an appointment. */
    String effect(Applied.Effect effect) {
        return switch (effect) {
            case Applied.Lasts(int before, int after) -> text("rules.did.lasts", after, before);
            case Applied.Spaced(Integer before, Integer after) -> buffer(before, after);
            case Applied.Blocked(String reason) -> text("rules.does.block", reason);
            case Applied.Approved(boolean automatic) -> text(automatic ? "rules.did.at-once" : "rules.did.wait");
            case Applied.Prioritised(int plus) -> text("rules.does.priority", signed(plus));
            case Applied.Capped(Integer perDay, Integer ofType) -> capacity("rules.did.capacity", perDay, ofType);
            case Applied.Overbookable _ -> text("rules.did.overbook");
            case Applied.Offered(boolean toWaitlist) -> text(toWaitlist ? "rules.did.offer" : "rules.does.not-offer");
        };
    }

    /** What would have been otherwise, and for how many. */
    String outcome(RuleTrial.Outcome outcome) {
        String what = text("rules.trial." + outcome.change(), outcome.appointments());
        return outcome.minutes() == 0 ? what : text("rules.trial.by", what, minutes(outcome.minutes()));
    }

    String example(RuleTrial.Example example) {
        String what = text("rules.example." + example.change());
        return example.minutes() == 0 ? what : text("rules.example.by", what, minutes(example.minutes()));
    }

    private String minutes(int minutes) {
        if (minutes < 2 * HOUR) {
            return text("rules.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? text("rules.hours", minutes / HOUR)
                : text("rules.hours.minutes", minutes / HOUR, minutes % HOUR);
    }

    private static String signed(int number) {
        return number > 0 ? "+" + number : "−" + Math.abs(number);
    }

    private static String join(String... parts) {
        List<String> said = Stream.of(parts).filter(part -> !part.isEmpty()).toList();
        return said.stream().collect(Collectors.joining(", "));
    }
}
