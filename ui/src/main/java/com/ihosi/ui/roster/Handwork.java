package com.ihosi.ui.roster;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.advice.DayChange;
import com.ihosi.planner.roster.advice.Effect;
import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.Editing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work by hand on the roster that is shown: what is asked of it, changed in it, and taken back. */
final class Handwork implements BoardHand {

    private final Stage stage;
    private final EditHistory history = new EditHistory();
    private boolean showing;
    private final HandBar bar = new HandBar(this::undo, this::redo);

    /** Where the work is done. */
    interface Stage {

        /** The roster that is shown, none where nothing may be changed. */
        Optional<Answers> answers();

        /** Changes days of the roster that is shown. */
        Editing.Edited edit(Optional<Editing.Seen> seen, List<DayEdit> edits);

        /** Shows the draft as it is now. */
        void show(Editing.Seen draft);

        void refuse(PlannerException refusal);

        BoardEvents board();
    }

    Handwork(Stage stage) {
        this.stage = stage;
    }

    HandBar bar() {
        return bar;
    }

    /** The board was drawn anew, with this draft or none. */
    void drawn(boolean editable) {
        if (!showing) {
            history.look(
                    stage.answers().flatMap(answers -> answers.hand().seen()).map(Editing.Seen::draft));
        }
        bar.setVisible(editable);
        bar.offer(history);
    }

    @Override
    public void open(String place) {
        stage.answers().ifPresent(answers -> {
            Places.findSpot(answers.hand().problem(), place)
                    .filter(spot -> answers.hand().isOpen(spot.day()))
                    .ifPresent(spot -> show(place, DutyDialog.of(answers, spot, actions(answers, spot, place))));
            Places.findNeed(answers.hand().problem(), place)
                    .filter(need -> answers.hand().isOpen(need.day()))
                    .ifPresent(need -> show(place, DutyDialog.of(answers, need, taking(answers, place))));
        });
    }

    private void show(String place, DutyDialog dialog) {
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                stage.board().focus(place);
            }
        });
        dialog.open();
    }

    private DutyDialog.Actions actions(Answers answers, Places.Spot spot, String place) {
        return new DutyDialog.Actions() {
            @Override
            public void take(Proposal proposal) {
                change(answers, proposal.changes(), place);
            }

            @Override
            public void pin(boolean pinned) {
                if (perform(answers, List.of(answers.hand().pin(spot, pinned)), place)) {
                    bar.tell(Tone.SAME, bar.getTranslation(pinned ? "hand.pinned.done" : "hand.unpinned.done"));
                }
            }
        };
    }

    private DutyDialog.Actions taking(Answers answers, String place) {
        return new DutyDialog.Actions() {
            @Override
            public void take(Proposal proposal) {
                change(answers, proposal.changes(), place);
            }

            @Override
            public void pin(boolean pinned) {
                throw new IllegalStateException("A demand is not pinned.");
            }
        };
    }

    @Override
    public void drag(String place, String shift) {
        stage.answers().ifPresent(answers -> Places.findSpot(answers.hand().problem(), place)
                .ifPresent(spot -> Places.findShift(answers.hand().problem(), shift)
                        .map(moved -> answers.hand().targets(spot, moved, answers.words()))
                        .ifPresent(stage.board()::mark)));
    }

    @Override
    public void drop(String place, String shift, String target) {
        stage.answers().ifPresent(answers -> findMove(answers, place, shift, target)
                .ifPresentOrElse(
                        changes -> change(answers, changes, target),
                        () -> bar.tell(Tone.CLOSED, bar.getTranslation("hand.closed"))));
    }

    private static Optional<List<DayChange>> findMove(Answers answers, String place, String shift, String target) {
        Hand hand = answers.hand();
        return Places.findSpot(hand.problem(), place).flatMap(from -> Places.findSpot(hand.problem(), target)
                .flatMap(to -> Places.findShift(hand.problem(), shift)
                        .flatMap(moved -> hand.advice().move(from.line(), from.day(), moved, to.line(), to.day()))));
    }

    private void change(Answers answers, List<DayChange> changes, String place) {
        Effect effect = answers.hand().advice().effect(changes);
        if (perform(answers, answers.hand().edits(changes), place)) {
            String begun = answers.hand().seen().isEmpty() ? " " + bar.getTranslation("hand.begun") : "";
            bar.tell(
                    Tone.of(effect),
                    answers.changes(changes) + ". " + answers.words().line(effect) + begun);
        }
    }

    private boolean perform(Answers answers, List<DayEdit> edits, String place) {
        return attempt(place, () -> {
            Editing.Edited edited = stage.edit(answers.hand().seen(), edits);
            history.did(edited.draft().draft(), new EditHistory.Step(edited.before(), edits));
            return edited;
        });
    }

    private boolean attempt(String place, Supplier<Editing.Edited> work) {
        try {
            show(work.get().draft());
            if (!place.isEmpty()) {
                stage.board().focus(place);
            }
            return true;
        } catch (PlannerException refusal) {
            history.clear();
            stage.refuse(refusal);
            return false;
        }
    }

    /** A draft that was begun just now is not yet the one looked at while the week is loaded. */
    private void show(Editing.Seen draft) {
        showing = true;
        stage.show(draft);
        showing = false;
    }

    @Override
    public void undo() {
        history.findUndo().ifPresent(step -> again(EditHistory.Step::before, step, history::undid, "hand.undone"));
    }

    @Override
    public void redo() {
        history.findRedo().ifPresent(step -> again(EditHistory.Step::after, step, history::redid, "hand.redone"));
    }

    private void again(
            Function<EditHistory.Step, List<DayEdit>> days, EditHistory.Step step, Runnable moved, String said) {
        stage.answers().ifPresent(answers -> {
            boolean done = attempt("", () -> {
                Editing.Edited edited = stage.edit(answers.hand().seen(), days.apply(step));
                moved.run();
                return edited;
            });
            if (done) {
                bar.tell(Tone.SAME, bar.getTranslation(said));
            }
        });
    }
}
