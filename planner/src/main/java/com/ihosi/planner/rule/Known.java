package com.ihosi.planner.rule;

import com.ihosi.planner.rule.RuleFacts.Day;
import com.ihosi.planner.rule.RuleFacts.Moment;
import com.ihosi.planner.rule.RuleFacts.Request;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What is known so far of the facts. */
record Known(Request request, @Nullable Day day, @Nullable Moment moment) {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    static Known of(RuleFacts facts) {
        return new Known(facts.request(), facts.day(), facts.moment());
    }

    /** The value of a fact as conditions compare it, or null where it is not known. */
    @Nullable
    Object value(Fact fact) {
        return switch (fact.grain()) {
            case REQUEST -> value(fact, request);
            case DAY -> day == null ? null : value(fact, day);
            case MOMENT -> moment == null ? null : value(fact, moment);
        };
    }

    private static @Nullable Object value(Fact fact, Request request) {
        return switch (fact) {
            case TYPE -> request.type();
            case MINUTES -> (long) request.minutes().usual();
            case REASON -> request.reason();
            case NEW_PATIENT -> request.newPatient();
            case FOLLOW_UP -> request.followUp();
            case VIP -> request.vip();
            case URGENT -> request.urgent();
            case SOURCE -> request.source().word();
            case WAITLISTED -> request.waitlisted();
            case NO_SHOWS -> (long) request.noShows();
            case NO_SHOW_RISK -> request.noShowRisk();
            case NO_SHOW_RISK_KNOWN -> request.noShowRisk() != null;
            case SPECIALTY -> request.specialty();
            default -> throw new IllegalArgumentException(fact.word());
        };
    }

    private static Object value(Fact fact, Day day) {
        return switch (fact) {
            case DATE -> day.date().toString();
            case WEEKDAY -> Fact.word(day.date().getDayOfWeek());
            case MONTH -> (long) day.date().getMonthValue();
            case BOOKED_THAT_DAY -> (long) day.booked();
            case BOOKED_OF_TYPE_THAT_DAY -> (long) day.bookedOfType();
            case OVERBOOKED_THAT_DAY -> (long) day.overbooked();
            case CAPACITY_THAT_DAY -> (long) day.capacity();
            case BOOKED_AT_FACILITY_THAT_DAY -> (long) day.bookedAtFacility();
            default -> throw new IllegalArgumentException(fact.word());
        };
    }

    private static Object value(Fact fact, Moment moment) {
        return switch (fact) {
            case TIME -> moment.time().truncatedTo(ChronoUnit.MINUTES).toString();
            case HOUR -> (long) moment.time().getHour();
            case MINUTE_OF_DAY -> moment.time().getHour() * HOUR + moment.time().getMinute();
            case LEAD_HOURS -> Math.floorDiv(moment.leadMinutes(), HOUR);
            case LEAD_DAYS -> Math.floorDiv(moment.leadMinutes(), DAY);
            case FIRST_OF_DAY -> moment.first();
            case LAST_OF_DAY -> moment.last();
            default -> throw new IllegalArgumentException(fact.word());
        };
    }
}
