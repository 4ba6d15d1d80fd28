package com.ihosi.ui.template;

import com.ihosi.planner.roster.plan.OpenDraft;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.text.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says which week or draft is meant. */
final class DraftWords {

    private final Locale language;

    DraftWords(Locale language) {
        this.language = language;
    }

    String week(Week week) {
        return text(
                "template.source.week",
                String.valueOf(week.number()),
                format("format.date").format(week.firstDay()));
    }

    /** The week, and the draft by its name or by when it was made. */
    String draft(OpenDraft draft) {
        String made = format("format.moment")
                .format(draft.createdAt().atZone(CurrentFacility.get().zone()));
        return text("template.source.draft", week(draft.week()), draft.name().orElse(made));
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(text(key), language);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
