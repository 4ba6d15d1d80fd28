package com.ihosi.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.plan.WeekPlan;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoardPainterTest {

    private final WeekPlan plan = WeekFixture.plan(WeekFixture.WEEK, 24, true, true);
    private final WeekPlan.View published = plan.published().orElseThrow();
    private final WeekPlan.View draft = plan.drafts().getFirst();
    private final BoardPainter painter =
            new BoardPainter(plan, WeekFixture.WEEK.firstDay().plusDays(2), Locale.ENGLISH);

    @Test
    void theFiguresAreThoseOfTheAudit() {
        RosterAudit audit = published.audit();
        Board board = painter.paint(published);
        assertThat(board.figures().broken()).isEqualTo(audit.brokenHardRules()).isPositive();
        assertThat(board.figures().cost()).isEqualTo(audit.score().soft());
        assertThat(board.findings()).hasSameSizeAs(audit.violations());
    }

    @Test
    void everyFindingLeadsToAPlaceThatIsOnThePage() {
        Board board = painter.paint(published);
        RowMarkup markup = new RowMarkup(board, Locale.ENGLISH);
        String page = Stream.concat(
                        board.demand().stream().map(markup::demand), rows(board).map(markup::doctor))
                .collect(Collectors.joining());
        assertThat(board.findings()).allSatisfy(finding -> assertThat(page).contains("id=\"" + finding.place() + "\""));
    }

    @Test
    void aDutyThatOnlyTheDraftHasIsNewAndOneThatItLacksIsGone() {
        Choice before = published.roster().choice(0, 0);
        Choice after = plan.problem().lines().getFirst().days().getFirst().choices().stream()
                .filter(choice -> !choice.off() && !choice.equals(before))
                .findFirst()
                .orElseThrow();
        Board marked =
                painter.paint(WeekFixture.view(published, published.roster().with(0, 0, after)), published);
        List<Board.Change> changes = rows(marked)
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.chips().stream())
                .map(Board.Chip::change)
                .filter(change -> change != Board.Change.NONE)
                .toList();
        assertThat(changes).contains(Board.Change.ADDED).hasSize(before.off() ? 1 : 2);
        assertThat(ChangeCount.of(marked).doctors()).isEqualTo(1);
    }

    @Test
    void aRosterBesideItselfChangesNothing() {
        assertThat(ChangeCount.of(painter.paint(draft, draft))).isEqualTo(new WeekState.Changes(0, 0, 0));
    }

    @Test
    void beforeAnythingIsPlannedNothingIsWrong() {
        Board board = painter.paintEmpty();
        assertThat(board.findings()).isEmpty();
        assertThat(board.figures().broken()).isZero();
        assertThat(board.figures().missing()).isPositive();
    }

    @Test
    void leaveIsSaidInsteadOfShown() {
        Board board = painter.paint(published);
        assertThat(rows(board).flatMap(row -> row.cells().stream()).flatMap(cell -> cell.away().stream()))
                .isNotEmpty()
                .containsOnly("On leave");
    }

    @Test
    void sentencesSpeakTheReadersLanguage() {
        Board board = new BoardPainter(plan, WeekFixture.WEEK.firstDay(), Locale.forLanguageTag("es")).paint(published);
        Set<String> words = board.findings().stream().map(Board.Finding::text).collect(Collectors.toSet());
        assertThat(words).anyMatch(text -> text.contains("trabaja")).noneMatch(text -> text.contains("["));
    }

    private static Stream<Board.Row> rows(Board board) {
        return board.groups().stream().flatMap(group -> group.rows().stream());
    }
}
