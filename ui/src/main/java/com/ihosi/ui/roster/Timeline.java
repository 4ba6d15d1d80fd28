package com.ihosi.ui.roster;

import com.ihosi.ui.layout.NothingHere;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** The roster itself: its score, the choice of what is shown of it, the table, and what is wrong beside it. */
final class Timeline extends Div {

    private static final long serialVersionUID = 1L;

    private final SummaryBar summary = new SummaryBar();
    private final Versions versions;
    private final FilterBar filters;
    private final RosterTable table = new RosterTable();
    private final FindingsPanel findings = new FindingsPanel(this::lead);
    private final Div scroller = new Div(table);
    private final Div work = new Div(scroller, findings);
    private final NothingHere nothing =
            new NothingHere(getTranslation("nothing.title"), getTranslation("nothing.text"));
    private transient Optional<Board> shown = Optional.empty();

    Timeline(Runnable onChange, Handwork hand) {
        addClassName("timeline-frame");
        versions = new Versions(version -> onChange.run());
        filters = new FilterBar(this::refresh);
        Div tools = new Div(summary, versions, filters);
        tools.addClassName("tools");
        table.events().join(hand);
        scroller.addClassName("scroller");
        scroller.getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-labelledby", "week-title");
        work.addClassName("work");
        add(tools, hand.bar(), nothing, work);
    }

    /** Offers the rosters of a week; afresh shows the one most worth looking at. */
    void offer(WeekState state, boolean afresh) {
        boolean draft = !state.drafts().isEmpty();
        if (afresh) {
            versions.choose(draft ? Versions.Version.CHANGES : Versions.Version.PUBLISHED);
        }
        versions.offer(draft, state.published().exists());
    }

    /** Shows the draft, with its changes marked where there is something to compare it with. */
    void showDraft(WeekState state) {
        versions.choose(Versions.Version.CHANGES);
        versions.offer(true, state.published().exists());
    }

    Versions.Version version() {
        return versions.chosen();
    }

    BoardEvents board() {
        return table.events();
    }

    /** Shows the chosen one of the week's rosters. */
    void show(WeekState state, Optional<WeekState.Draft> draft, boolean editable) {
        Board board =
                switch (versions.chosen()) {
                    case PUBLISHED -> state.published().board();
                    case DRAFT ->
                        draft.map(made -> made.boards().get().board())
                                .orElseGet(() -> state.published().board());
                    case CHANGES ->
                        draft.map(made -> made.boards().get().marked())
                                .orElseGet(() -> state.published().board());
                };
        shown = Optional.of(board);
        table.allow(editable);
        filters.offer(board);
        boolean empty = board.isEmpty();
        summary.setVisible(!empty);
        filters.setVisible(!empty);
        work.setVisible(!empty);
        nothing.setVisible(empty);
        refresh();
    }

    /** The key of the roster that is shown. */
    String shownRoster(Optional<WeekState.Draft> draft) {
        return draft.filter(any -> versions.chosen() != Versions.Version.PUBLISHED)
                .map(chosen -> chosen.id().toString())
                .orElse(OfferedRoster.PUBLISHED);
    }

    private void refresh() {
        shown.ifPresent(board -> {
            table.show(board, new RowMarkup(board, getLocale()), filters.passing(board), filters.withDemand());
            findings.show(board);
            summary.show(board);
        });
    }

    /** Says in a sentence which roster is shown. */
    String standing(WeekState state) {
        if (versions.chosen() != Versions.Version.PUBLISHED) {
            return getTranslation("standing.draft");
        }
        String published = state.published().exists()
                ? getTranslation("standing.published", state.published().when())
                : getTranslation("standing.unpublished");
        return state.over() ? published + " " + getTranslation("standing.over") : published;
    }

    private void lead(Board.Finding finding) {
        shown.filter(board -> !isVisible(finding, board)).ifPresent(board -> {
            filters.clear();
            refresh();
        });
        scroller.getElement().executeJs("""
                        this.querySelectorAll('.led-to').forEach(cell => cell.classList.remove('led-to'));
                        setTimeout(() => {
                          const cell = document.getElementById($0);
                          if (!cell) return;
                          cell.classList.add('led-to');
                          cell.focus({preventScroll: true});
                          cell.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
                        });
                        """, finding.place());
    }

    private boolean isVisible(Board.Finding finding, Board board) {
        boolean need = board.demand().stream().anyMatch(line -> finding.place().startsWith(line.id()));
        return need ? filters.withDemand() : filters.passing(board).stream().anyMatch(finding.place()::startsWith);
    }
}
