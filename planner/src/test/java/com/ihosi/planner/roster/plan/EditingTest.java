package com.ihosi.planner.roster.plan;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.planner.testing.TwoHospitals.THIS_WEEK;
import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.Editing.Edited;
import com.ihosi.planner.roster.plan.Editing.Seen;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.testing.TwoHospitals.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EditingTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final LocalDate TUESDAY = NEXT_WEEK.firstDay().plusDays(1);
    private static final Instant TUESDAY_NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final TwoHospitals hospitals = new TwoHospitals();
    private final UUID north = hospitals.shift(hospitals.north(), "N", 13, 8);
    private final UUID late = hospitals.shift(hospitals.north(), "L", 20, 8);
    private final UUID south = hospitals.shift(hospitals.south(), "S", 7, 8);

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aDutyGoesToAnotherDoctorAndBack() {
        StoredRoster.Id draft = northDraft();

        Edited edited = edit(Optional.of(new Seen(draft, 1)), off(hospitals.shared()), north(hospitals.northDoctor()));
        assertThat(duties(draft)).containsExactly("north doctor 2026-12-01 N");
        Edited back = edit(Optional.of(edited.draft()), edited.before().toArray(DayEdit[]::new));

        assertThat(duties(draft)).containsExactly("shared 2026-12-01 N");
        assertThat(back.draft().version()).isEqualTo(3);
        assertThat(actions()).containsExactly("roster.edit by the command line", "roster.edit by the command line");
    }

    @Test
    void wherePublishedDutiesAreEditedADraftBegins() {
        StoredRoster.Id published = northDraft();
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), published)));
        Actor ada = hospitals.member("Ada Okoro", "scheduler", hospitals.north());

        Edited edited = hospitals.editing.edit(
                ada, hospitals.northId(), NEXT_WEEK, Optional.empty(), List.of(north(hospitals.northDoctor())));

        StoredRoster draft = roster(edited.draft().draft());
        assertThat(draft.status()).isEqualTo(StoredRoster.Status.DRAFT);
        assertThat(draft.basedOn()).contains(new StoredRoster.Basis(published, Optional.of(1L)));
        assertThat(draft.createdBy()).isEqualTo("Ada Okoro");
        assertThat(draft.handmade()).isTrue();
        assertThat(duties(draft.id())).containsExactlyInAnyOrder("shared 2026-12-01 N", "north doctor 2026-12-01 N");
        assertThat(duties(published)).containsExactly("shared 2026-12-01 N");
    }

    @Test
    void anUnplannedWeekIsBegunByHand() {
        Edited edited = edit(Optional.empty(), north(hospitals.shared()));

        assertThat(duties(edited.draft().draft())).containsExactly("shared 2026-12-01 N");
        assertThat(edited.before()).containsExactly(off(hospitals.shared()));
    }

    @Test
    void whoSawAnOlderVersionIsRefused() {
        StoredRoster.Id draft = northDraft();
        edit(Optional.of(new Seen(draft, 1)), north(hospitals.northDoctor()));

        assertThatThrownBy(() -> edit(Optional.of(new Seen(draft, 1)), off(hospitals.shared())))
                .isInstanceOf(PlannerException.class)
                .hasMessageStartingWith("Somebody changed this draft meanwhile.");
        assertThat(duties(draft)).hasSize(2);
    }

    @Test
    void ofTwoWhoChangeTheSameDraftAtOnceOneIsRefused() throws InterruptedException {
        StoredRoster.Id draft = northDraft();
        Optional<Seen> seen = Optional.of(new Seen(draft, 1));
        List<Callable<Boolean>> both = List.of(
                () -> isDone(() -> edit(seen, north(hospitals.northDoctor()))),
                () -> isDone(() -> edit(seen, off(hospitals.shared()))));

        List<Boolean> done;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            done = threads.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(roster(draft).version()).isEqualTo(2);
        assertThat(actions()).hasSize(1);
    }

    private static boolean isDone(Runnable edit) {
        try {
            edit.run();
            return true;
        } catch (PlannerException refusal) {
            return false;
        }
    }

    @Test
    void aDraftThatIsOutOfDateIsRefused() {
        StoredRoster.Id old = northDraft();
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), northDraft())));

        assertThatThrownBy(() -> edit(Optional.of(new Seen(old, 1)), off(hospitals.shared())))
                .isInstanceOf(RosterIsStaleException.class);
        assertThat(duties(old)).containsExactly("shared 2026-12-01 N");
    }

    @Test
    void whoHasNoRightToPlanChangesNothing() {
        Optional<Seen> seen = Optional.of(new Seen(northDraft(), 1));
        List<Actor> others = List.of(
                hospitals.account(hospitals.shared()),
                hospitals.member("Bo", "billing", hospitals.north()),
                hospitals.member("Cy", "reports", hospitals.north()));

        for (Actor other : others) {
            assertThatThrownBy(() -> hospitals.editing.edit(
                            other, hospitals.northId(), NEXT_WEEK, seen, List.of(off(hospitals.shared()))))
                    .isInstanceOf(NotAllowedException.class);
        }
        assertThat(actions()).isEmpty();
    }

    @Test
    void aPublishedRosterIsNoDraft() {
        StoredRoster.Id draft = northDraft();
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), draft)));

        assertThatThrownBy(() -> edit(Optional.of(new Seen(draft, 1)), off(hospitals.shared())))
                .hasMessageStartingWith("The draft was published or discarded meanwhile.");
    }

    @Test
    void aDayThatHasGoneByIsRefusedAndTodayIsNot() {
        LocalDate monday = THIS_WEEK.firstDay();
        DayEdit gone = new DayEdit(hospitals.shared(), monday.plusDays(1), List.of());
        DayEdit today = new DayEdit(hospitals.shared(), monday.plusDays(2), List.of());

        assertThatThrownBy(() ->
                        hospitals.editing.edit(SYSTEM, hospitals.northId(), THIS_WEEK, Optional.empty(), List.of(gone)))
                .hasMessage("Tuesday, 24 November 2026 has gone by at north. Change today or a day to come.");
        hospitals.editing.edit(SYSTEM, hospitals.northId(), THIS_WEEK, Optional.empty(), List.of(today));
    }

    @Test
    void nobodyIsGivenTwoDutiesAtOnceAndTheSentenceNamesBothDays() {
        StoredRoster.Id draft = northDraft();
        DayEdit both = new DayEdit(
                hospitals.northDoctor(),
                TUESDAY,
                List.of(new DayEdit.Work(new Shift.Id(north), false), new DayEdit.Work(new Shift.Id(late), false)));

        assertThatThrownBy(() -> edit(Optional.of(new Seen(draft, 1)), both))
                .hasMessageContaining("would work twice at once: the duty of Tuesday, 1 December 2026 overlaps");
        assertThat(duties(draft)).containsExactly("shared 2026-12-01 N");
    }

    @Test
    void aPinHoldsInTheNextSolveEvenWhereNothingIsAskedFor() {
        StoredRoster.Id draft = northDraft();
        edit(
                Optional.of(new Seen(draft, 1)),
                new DayEdit(hospitals.northDoctor(), TUESDAY, List.of(new DayEdit.Work(new Shift.Id(north), true))));

        assertThat(choices(hospitals.northDoctor())).containsExactly(Set.of(new Shift.Id(north)));
        assertThat(choices(hospitals.shared())).containsExactly(Set.of());
    }

    @Test
    void aPinThatIsTakenOutHoldsNoLongerWhateverWasPublished() {
        StoredRoster.Id pinned = hospitals.draft(
                hospitals.north(), NEXT_WEEK, null, new Work(hospitals.shared(), TUESDAY, north, TUESDAY_NOON, true));
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), pinned)));
        assertThat(choices(hospitals.shared())).containsExactly(Set.of(new Shift.Id(north)));

        edit(Optional.empty(), north(hospitals.shared()));

        assertThat(choices(hospitals.shared())).contains(Set.of());
    }

    @Test
    void anotherFacilitysManagerAndDoctorsAreRefused() {
        Actor southern = hospitals.member("South", "admin", hospitals.south());

        assertThatThrownBy(() -> hospitals.editing.edit(
                        southern, hospitals.northId(), NEXT_WEEK, Optional.empty(), List.of(off(hospitals.shared()))))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> edit(Optional.empty(), off(hospitals.southDoctor())))
                .hasMessageStartingWith("There is no such doctor at north.");
        assertThatThrownBy(() -> edit(
                        Optional.empty(),
                        new DayEdit(
                                hospitals.shared(), TUESDAY, List.of(new DayEdit.Work(new Shift.Id(south), false)))))
                .hasMessageStartingWith("There is no such shift at north.");
    }

    private StoredRoster.Id northDraft() {
        return hospitals.draft(
                hospitals.north(), NEXT_WEEK, null, new Work(hospitals.shared(), TUESDAY, north, TUESDAY_NOON));
    }

    private DayEdit north(Doctor.Id doctor) {
        return new DayEdit(doctor, TUESDAY, List.of(new DayEdit.Work(new Shift.Id(north), false)));
    }

    private static DayEdit off(Doctor.Id doctor) {
        return new DayEdit(doctor, TUESDAY, List.of());
    }

    private Edited edit(Optional<Seen> seen, DayEdit... edits) {
        return hospitals.editing.edit(SYSTEM, hospitals.northId(), NEXT_WEEK, seen, List.of(edits));
    }

    private StoredRoster roster(StoredRoster.Id roster) {
        return hospitals.test().beyondPolicies(sql -> new RosterRepository(sql, hospitals.northId()).get(roster));
    }

    private List<String> duties(StoredRoster.Id roster) {
        return roster(roster).duties().stream()
                .map(duty -> "%s %s %s"
                        .formatted(name(duty.doctor()), duty.day(), duty.type().equals(north) ? "N" : "?"))
                .toList();
    }

    private String name(Doctor.Id doctor) {
        return doctor.equals(hospitals.shared()) ? "shared" : "north doctor";
    }

    private List<Set<Shift.Id>> choices(Doctor.Id doctor) {
        List<Facility.Id> facilities = List.of(hospitals.northId(), hospitals.southId());
        return hospitals.planning.load(facilities, NEXT_WEEK).problem().lines().stream()
                .filter(line -> line.doctor().equals(doctor))
                .flatMap(line -> line.days().get(1).choices().stream())
                .map(choice -> Set.copyOf(choice.shifts()))
                .toList();
    }

    private List<String> actions() {
        return hospitals.test().beyondPolicies(sql -> sql.select(AUDIT_LOG.ACTION, AUDIT_LOG.ACTOR)
                .from(AUDIT_LOG)
                .fetch(row -> row.value1() + " by " + row.value2()));
    }
}
