package com.ihosi.ui.type;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.staff.Skill;
import com.ihosi.ui.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a type says, in words. */
record TypeWords(Locale language, Currency currency, Map<Skill.Id, String> skills) {

    private static final int HOURS_A_DAY = 24;

    TypeWords {
        skills = Map.copyOf(skills);
    }

    String usual(AppointmentType type) {
        return text("type.minutes", type.minutes().usual());
    }

    /** The bounds of its length; empty where there is only one. */
    String bounds(AppointmentType type) {
        AppointmentType.Minutes minutes = type.minutes();
        return minutes.least() == minutes.most() ? "" : text("type.bounds", minutes.least(), minutes.most());
    }

    /** What is kept free afterwards; empty where nothing is. */
    String buffer(AppointmentType type) {
        return type.buffer() == 0 ? "" : text("type.buffered", type.buffer());
    }

    String ahead(AppointmentType type) {
        return text("type.ahead", type.daysAhead());
    }

    /** Until when it must be booked; empty where at any time before. */
    String notice(AppointmentType type) {
        int hours = type.noticeHours();
        if (hours == 0) {
            return "";
        }
        return hours % HOURS_A_DAY == 0 && hours > HOURS_A_DAY
                ? text("type.notice.days", hours / HOURS_A_DAY)
                : text("type.notice.hours", hours);
    }

    /** What must be free besides doctor and patient; empty where nothing. */
    String needs(AppointmentType type) {
        List<String> parts = new ArrayList<>();
        if (type.needs().room()) {
            parts.add(text("type.needs.room"));
        }
        parts.addAll(type.needs().equipment());
        Skill.Id skill = type.needs().skill();
        if (skill != null) {
            parts.add(skills.getOrDefault(skill, "?"));
        }
        return String.join(" · ", parts);
    }

    String price(BigDecimal price) {
        NumberFormat money = NumberFormat.getCurrencyInstance(language);
        money.setCurrency(currency);
        if (price.stripTrailingZeros().scale() <= 0) {
            money.setMaximumFractionDigits(0);
        }
        return money.format(price);
    }

    private String text(String key, Object... values) {
        return Texts.text(language, key, values);
    }
}
