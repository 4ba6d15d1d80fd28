package com.ihosi.ui.roster;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.ui.text.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One of the rosters of a week that somebody may look at.
 *
 * @param key how addresses name it: {@code published}, or a draft's id
 * @param name what it is called: published, or the draft's name or making
 * @param when by whom and when it was published or made
 */
public record OfferedRoster(String key, String name, String when, WeekPlan.View view) {

    /** The key of the roster that holds. */
    public static final String PUBLISHED = "published";

    /** The published roster first, then the drafts, the newest first. */
    public static List<OfferedRoster> list(WeekPlan plan, Locale language) {
        Stream<OfferedRoster> published =
                plan.published().stream().map(view -> published(view, plan.facility(), language));
        Stream<OfferedRoster> drafts =
                plan.drafts().stream().map(view -> draft(view.stored(), view, plan.facility(), language));
        return Stream.concat(published, drafts).toList();
    }

    private static OfferedRoster published(WeekPlan.View view, Facility facility, Locale language) {
        String when = view.stored()
                .published()
                .map(publication -> when(publication.by(), publication.at(), facility, language))
                .orElse("");
        return new OfferedRoster(PUBLISHED, Texts.text(language, "version.published"), when, view);
    }

    private static OfferedRoster draft(StoredRoster stored, WeekPlan.View view, Facility facility, Locale language) {
        String when = when(stored.createdBy(), stored.createdAt(), facility, language);
        String name = stored.name()
                .map(kept -> Texts.text(language, "draft.kept", kept))
                .orElseGet(() -> Texts.text(language, "keep.proposal", when));
        return new OfferedRoster(stored.id().value().toString(), name, when, view);
    }

    public boolean isPublished() {
        return key.equals(PUBLISHED);
    }

    /** Who did something and when, on the facility's clock. */
    static String when(String who, Instant at, Facility facility, Locale language) {
        String moment = DateTimeFormatter.ofPattern(Texts.text(language, "format.moment"), language)
                .format(at.atZone(facility.zone()));
        String name = who.equals(Actor.CommandLine.NAME) ? Texts.text(language, "actor.command-line") : who;
        return Texts.text(language, "when.by", name, moment);
    }
}
