package com.ihosi.planner.slot;

import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.rule.RuleFacts;
import com.ihosi.planner.rule.Ruling;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules say of the times of one doctor's day; asked once where they don't tell them apart. */
final class DayRules {

    private final SlotFacts facts;
    private final Provider provider;
    private final DayUse use;
    private final RuleFacts.Request request;
    private final RuleFacts.Day day;
    private final List<Span> visits;
    private final RuleBook rules;
    private final int buffer;
    private @Nullable Ruling always;

    DayRules(SlotFacts facts, Provider provider, DayUse use) {
        this.facts = facts;
        this.provider = provider;
        this.use = use;
        this.request = provider.request(facts.wanted());
        this.day = use.ruleFacts(facts);
        this.visits = use.visits().stream().map(Taken::during).toList();
        this.rules = facts.rules().given(provider.doctor(), request, day);
        Integer own = use.day().limits().buffer();
        this.buffer = Math.max(facts.wanted().type().buffer(), own == null ? provider.buffer() : own);
    }

    Ruling at(Instant start) {
        if (rules.dependsOnTime()) {
            return ask(start);
        }
        if (always == null) {
            always = ask(start);
        }
        return always;
    }

    private Ruling ask(Instant start) {
        RuleFacts asked = new RuleFacts(request, day, moment(start));
        Optional<Integer> settled = facts.wanted().settledMinutes();
        int usual = settled.isPresent()
                ? facts.wanted().type().minutes().usual()
                : request.minutes().usual();
        Ruling ruling = rules.rule(provider.doctor(), asked, usual, buffer);
        return settled.map(ruling::lasting).orElse(ruling);
    }

    boolean mayOverbook() {
        return rules.mayOverbook();
    }

    RuleFacts.Day day() {
        return day;
    }

    private RuleFacts.Moment moment(Instant start) {
        return RuleFacts.Moment.of(
                LocalTime.ofInstant(start, facts.facility().zone()),
                Duration.between(facts.now(), start).toMinutes(),
                new Span(start, start.plus(request.minutes().usual(), ChronoUnit.MINUTES)),
                visits,
                use.free(),
                request.minutes().least());
    }
}
