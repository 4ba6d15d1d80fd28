package com.ihosi.planner.roster;

import com.ihosi.planner.time.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One doctor's day in a roster problem.
 *
 * @param choices what the doctor may do, at least one; a pinned day has exactly one. Equal days should share one list
 * @param elsewhere time the doctor works outside this problem, without details: it counts as worked for runs, rest and
 *     weekends and towards no number of minutes or shifts
 * @param wishes what the doctor wants of the day
 * @param published the shifts of the published roster to stay close to, null where there is none
 */
public record LineDay(
        List<Choice> choices,
        List<Span> elsewhere,
        List<Wish> wishes,
        @Nullable Set<Shift.Id> published) {

    public LineDay {
        choices = List.copyOf(choices);
        elsewhere = List.copyOf(elsewhere);
        wishes = List.copyOf(wishes);
        published = published == null ? null : Set.copyOf(published);
        Check.that(
                !choices.isEmpty(),
                "A doctor's day must have at least one choice. A day without work has the choice off.");
    }

    /** A day with these choices and nothing else to it. */
    public static LineDay of(List<Choice> choices) {
        return new LineDay(choices, List.of(), List.of(), null);
    }

    public LineDay withElsewhere(List<Span> spans) {
        return new LineDay(choices, spans, wishes, published);
    }

    public LineDay withWishes(List<Wish> more) {
        return new LineDay(choices, elsewhere, more, published);
    }

    public LineDay withPublished(@Nullable Set<Shift.Id> shifts) {
        return new LineDay(choices, elsewhere, wishes, shifts);
    }

    public LineDay withChoices(List<Choice> others) {
        return new LineDay(others, elsewhere, wishes, published);
    }

    /** This day with nothing left to choose. */
    public LineDay pinnedTo(Choice choice) {
        return withChoices(List.of(choice));
    }

    /** The choice that is exactly this work, if there is one. */
    public Optional<Choice> find(Set<Shift.Id> work) {
        return choices.stream().filter(choice -> choice.isOf(work)).findFirst();
    }

    public boolean pinned() {
        return choices.size() == 1;
    }
}
