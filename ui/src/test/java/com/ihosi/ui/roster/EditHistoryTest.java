package com.ihosi.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditHistoryTest {

    private static final StoredRoster.Id DRAFT = new StoredRoster.Id(new UUID(0, 1));
    private static final StoredRoster.Id OTHER = new StoredRoster.Id(new UUID(0, 2));

    private final EditHistory history = new EditHistory();

    @Test
    void theLastChangeIsUndoneFirstAndMadeAgainLast() {
        history.did(DRAFT, step(1));
        history.did(DRAFT, step(2));

        assertThat(history.findUndo()).contains(step(2));
        history.undid();
        assertThat(history.findUndo()).contains(step(1));
        assertThat(history.findRedo()).contains(step(2));
        history.redid();
        assertThat(history.findUndo()).contains(step(2));
        assertThat(history.findRedo()).isEmpty();
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        history.did(DRAFT, step(1));
        history.undid();
        history.did(DRAFT, step(2));

        assertThat(history.findRedo()).isEmpty();
        history.undid();
        assertThat(history.findUndo()).isEmpty();
    }

    @Test
    void anotherDraftsChangesAreForgotten() {
        history.did(DRAFT, step(1));
        history.look(Optional.of(DRAFT));
        assertThat(history.findUndo()).isPresent();

        history.look(Optional.of(OTHER));

        assertThat(history.findUndo()).isEmpty();
    }

    private static EditHistory.Step step(int day) {
        DayEdit off = new DayEdit(new Doctor.Id(new UUID(1, 1)), LocalDate.of(2026, 11, day), List.of());
        return new EditHistory.Step(List.of(off), List.of(off));
    }
}
