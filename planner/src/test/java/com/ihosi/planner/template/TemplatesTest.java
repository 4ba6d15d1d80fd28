package com.ihosi.planner.template;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.planner.testing.TwoHospitals.THIS_WEEK;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.WISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.TemplateOrder.Follower;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.testing.TwoHospitals.Work;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final Week WEEK_50 = NEXT_WEEK.plus(1);

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Editing editing = new Editing(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Templates templates =
            new Templates(hospitals.database(), hospitals.accounts, hospitals.plans, editing, hospitals.clock);
    private final UUID noon = hospitals.shift(hospitals.north(), "N", 13, 8);
    private final Department.Id ward = new Department.Id(hospitals.north().department());
    private final Doctor.Id ada = hospitals.shared();
    private final Doctor.Id ben = hospitals.northDoctor();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aWeekIsKeptAndAppliedAsPinnedDutiesOfADraft() {
        Template template = keptWeek();

        templates.apply(SYSTEM, hospitals.northId(), template.id(), pinned(WEEK_50, 1));

        assertThat(duties(WEEK_50)).containsExactly("ada 2026-12-07", "ben 2026-12-08");
        assertThat(onlyDraft(WEEK_50).duties()).allMatch(StoredDuty::pinned);
        assertThat(events()).containsExactly("RosterPublished", "TemplateApplied");
    }

    @Test
    void theWeekOfItsDoctorsIsWhatItSaysAndThatOfOthersStays() {
        Doctor.Id cleo = hospitals.doctor(hospitals.north(), "Cleo");
        Template template = keptWeek();
        StoredRoster.Id draft =
                hospitals.draft(hospitals.north(), WEEK_50, null, later(ada, 4), later(ben, 1), later(cleo, 5));
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), draft)));

        templates.apply(SYSTEM, hospitals.northId(), template.id(), pinned(WEEK_50, 1));

        assertThat(onlyDraft(WEEK_50).duties())
                .extracting(duty -> duty.day().toString())
                .containsExactly("2026-12-07", "2026-12-08", "2026-12-12");
        assertThat(onlyDraft(WEEK_50).duties()).extracting(StoredDuty::pinned).containsExactly(true, true, false);
    }

    @Test
    void aRotationIsFollowedFromWhereEachBegins() {
        Template rotation = templates.keepRotation(
                SYSTEM,
                hospitals.northId(),
                "Early and late",
                2,
                List.of(new Template.Work(0, noon, ward), new Template.Work(8, noon, ward)));
        TemplateOrder order = new TemplateOrder(
                NEXT_WEEK, 3, List.of(new Follower(ada, 0), new Follower(ben, 1)), OptionalInt.empty());

        templates.apply(SYSTEM, hospitals.northId(), rotation.id(), order);

        assertThat(duties(NEXT_WEEK)).containsExactly("ada 2026-11-30", "ben 2026-12-01");
        assertThat(duties(WEEK_50)).containsExactly("ben 2026-12-07", "ada 2026-12-08");
        assertThat(duties(WEEK_50.plus(1))).containsExactly("ada 2026-12-14", "ben 2026-12-15");
    }

    @Test
    void thePreviewSaysWhatWouldBreakAndWhatHasNoPlace() {
        Template template = keptWeek();
        hospitals.leave(hospitals.north(), ben, WEEK_50.firstDay(), WEEK_50.lastDay());
        hospitals.terminate(hospitals.north(), ada);

        WeekPreview preview = templates
                .preview(SYSTEM, hospitals.northId(), template.id(), pinned(WEEK_50, 1))
                .getFirst();

        assertThat(preview.effect().broken()).singleElement().satisfies(broken -> assertThat(broken.rule())
                .isEqualTo(Rule.LEAVE));
        assertThat(preview.left())
                .containsExactly(new WeekPreview.Left(ada, WEEK_50.firstDay(), WeekPreview.Reason.NO_SUCH_DOCTOR));
        assertThat(plan(WEEK_50).drafts()).isEmpty();
    }

    @Test
    void daysThatHaveGoneByAreLeftOut() {
        Template template = keptWeek();

        assertThatThrownBy(() -> templates.apply(SYSTEM, hospitals.northId(), template.id(), pinned(THIS_WEEK, 1)))
                .isInstanceOf(PlannerException.class)
                .hasMessage(
                        "None of the template's duties has a place in these weeks. Look at the preview for the reasons.");
    }

    @Test
    void whatItMadeIsTakenBackOnce() {
        Template template = keptWeek();
        Application.Id application = templates.apply(SYSTEM, hospitals.northId(), template.id(), pinned(WEEK_50, 2));

        templates.undo(SYSTEM, hospitals.northId(), application);
        templates.undo(SYSTEM, hospitals.northId(), application);

        assertThat(plan(WEEK_50).drafts()).isEmpty();
        assertThat(plan(WEEK_50.plus(1)).drafts()).isEmpty();
        assertThat(templates.listApplications(SYSTEM, hospitals.northId()))
                .singleElement()
                .satisfies(applied -> assertThat(applied.undone()).isTrue());
        assertThat(events()).containsExactly("RosterPublished", "TemplateApplied", "TemplateApplied");
    }

    @Test
    void aDraftThatIsChosenTakesTheDutiesAndGetsItsDaysBack() {
        Doctor.Id cleo = hospitals.doctor(hospitals.north(), "Cleo");
        Template template = keptWeek();
        StoredRoster.Id draft = hospitals.draft(hospitals.north(), WEEK_50, null, later(ada, 4), later(cleo, 5));
        TemplateOrder order = new TemplateOrder(WEEK_50, 2, List.of(), List.of(draft), OptionalInt.empty());

        assertThat(templates.preview(SYSTEM, hospitals.northId(), template.id(), order))
                .extracting(preview -> preview.draft().isPresent())
                .containsExactly(true, false);
        Application.Id application = templates.apply(SYSTEM, hospitals.northId(), template.id(), order);

        assertThat(onlyDraft(WEEK_50).id()).isEqualTo(draft);
        assertThat(onlyDraft(WEEK_50).duties())
                .extracting(duty -> duty.day().getDayOfWeek().getValue() + (duty.pinned() ? " pinned" : ""))
                .containsExactly("1 pinned", "2 pinned", "6");
        assertThat(onlyDraft(WEEK_50.plus(1)).duties()).hasSize(2);
        templates.undo(SYSTEM, hospitals.northId(), application);
        assertThat(onlyDraft(WEEK_50).duties())
                .extracting(duty -> duty.day().getDayOfWeek().getValue() + (duty.pinned() ? " pinned" : ""))
                .containsExactly("5", "6");
        assertThat(plan(WEEK_50.plus(1)).drafts()).isEmpty();
    }

    @Test
    void templatesOnTopOfEachOtherAreTakenBackTheLastOneFirst() {
        Template week = keptWeek();
        Template rotation = templates.keepRotation(
                SYSTEM, hospitals.northId(), "Late", 1, List.of(new Template.Work(3, noon, ward)));
        Application.Id first = templates.apply(SYSTEM, hospitals.northId(), week.id(), pinned(WEEK_50, 1));
        StoredRoster.Id draft = onlyDraft(WEEK_50).id();
        Application.Id second = templates.apply(SYSTEM, hospitals.northId(), rotation.id(), followedBy(ada, draft));
        Application.Id third = templates.apply(SYSTEM, hospitals.northId(), rotation.id(), followedBy(ben, draft));
        assertThat(duties(WEEK_50)).containsExactlyInAnyOrder("ada 2026-12-10", "ben 2026-12-10");

        assertThatThrownBy(() -> templates.undo(SYSTEM, hospitals.northId(), first))
                .hasMessageStartingWith("Somebody changed this draft meanwhile.");
        templates.undo(SYSTEM, hospitals.northId(), third);
        assertThat(duties(WEEK_50)).containsExactly("ben 2026-12-08", "ada 2026-12-10");
        templates.undo(SYSTEM, hospitals.northId(), second);
        assertThat(duties(WEEK_50)).containsExactly("ada 2026-12-07", "ben 2026-12-08");
        templates.undo(SYSTEM, hospitals.northId(), first);
        assertThat(plan(WEEK_50).drafts()).isEmpty();
    }

    @Test
    void aChangeByHandBetweenTwoTemplatesKeepsTheFirst() {
        Template week = keptWeek();
        Application.Id first = templates.apply(SYSTEM, hospitals.northId(), week.id(), pinned(WEEK_50, 1));
        StoredRoster draft = onlyDraft(WEEK_50);
        editing.edit(
                SYSTEM,
                hospitals.northId(),
                WEEK_50,
                Optional.of(new Editing.Seen(draft.id(), draft.version())),
                List.of(new DayEdit(ada, WEEK_50.firstDay(), List.of())));
        Template rotation = templates.keepRotation(
                SYSTEM, hospitals.northId(), "Late", 1, List.of(new Template.Work(3, noon, ward)));
        Application.Id second =
                templates.apply(SYSTEM, hospitals.northId(), rotation.id(), followedBy(ada, draft.id()));

        templates.undo(SYSTEM, hospitals.northId(), second);

        assertThatThrownBy(() -> templates.undo(SYSTEM, hospitals.northId(), first))
                .hasMessageStartingWith("Somebody changed this draft meanwhile.");
        assertThat(duties(WEEK_50)).containsExactly("ben 2026-12-08");
    }

    private static TemplateOrder followedBy(Doctor.Id doctor, StoredRoster.Id draft) {
        return new TemplateOrder(WEEK_50, 1, List.of(new Follower(doctor, 0)), List.of(draft), OptionalInt.empty());
    }

    @Test
    void aDraftOfAnotherWeekOrHospitalTakesNothing() {
        Template template = keptWeek();
        StoredRoster.Id early = hospitals.draft(hospitals.north(), NEXT_WEEK, null, work(ada, 0));
        StoredRoster.Id southern = hospitals.draft(hospitals.south(), WEEK_50, null);

        for (StoredRoster.Id other : List.of(early, southern)) {
            TemplateOrder order = new TemplateOrder(WEEK_50, 1, List.of(), List.of(other), OptionalInt.empty());
            assertThatThrownBy(() -> templates.apply(SYSTEM, hospitals.northId(), template.id(), order))
                    .isInstanceOf(PlannerException.class)
                    .hasMessageStartingWith("The draft was published or discarded meanwhile");
        }
        assertThat(plan(WEEK_50).drafts()).isEmpty();
    }

    @Test
    void whatWasChangedMeanwhileIsNotTakenBack() {
        Template template = keptWeek();
        Application.Id application = templates.apply(SYSTEM, hospitals.northId(), template.id(), pinned(WEEK_50, 2));
        StoredRoster draft = onlyDraft(WEEK_50.plus(1));
        editing.edit(
                SYSTEM,
                hospitals.northId(),
                WEEK_50.plus(1),
                Optional.of(new Editing.Seen(draft.id(), draft.version())),
                List.of(new DayEdit(ada, WEEK_50.plus(1).firstDay(), List.of())));

        assertThatThrownBy(() -> templates.undo(SYSTEM, hospitals.northId(), application))
                .isInstanceOf(PlannerException.class)
                .hasMessageStartingWith("Somebody changed this draft meanwhile.");
        assertThat(plan(WEEK_50).drafts()).hasSize(1);
    }

    @Test
    void preferredDutiesAreWishesThatAreTakenBack() {
        Template template = keptWeek();
        TemplateOrder order = new TemplateOrder(WEEK_50, 1, List.of(), OptionalInt.of(7));

        Application.Id application = templates.apply(SYSTEM, hospitals.northId(), template.id(), order);

        assertThat(wishes()).containsExactly("wants 7", "wants 7");
        assertThat(plan(WEEK_50).drafts()).isEmpty();
        templates.undo(SYSTEM, hospitals.northId(), application);
        assertThat(wishes()).isEmpty();
    }

    @Test
    void aWishThatWasChangedStaysAndTheOthersToo() {
        Template template = keptWeek();
        TemplateOrder order = new TemplateOrder(WEEK_50, 1, List.of(), OptionalInt.of(7));
        Application.Id application = templates.apply(SYSTEM, hospitals.northId(), template.id(), order);
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(WISH)
                .set(WISH.WEIGHT, 3)
                .where(WISH.DOCTOR_ID.eq(ada.value()))
                .execute());

        assertThatThrownBy(() -> templates.undo(SYSTEM, hospitals.northId(), application))
                .hasMessageStartingWith("A wish that the template made was changed meanwhile.");
        assertThat(wishes()).containsExactlyInAnyOrder("wants 3", "wants 7");
    }

    @Test
    void anotherHospitalKnowsNothingOfIt() {
        Template template = keptWeek();
        Actor southern = hospitals.member("South", "admin", hospitals.south());

        assertThat(templates.list(southern, hospitals.southId())).isEmpty();
        assertThatThrownBy(() -> templates.preview(southern, hospitals.southId(), template.id(), pinned(WEEK_50, 1)))
                .hasMessage("There is no such template at this facility.");
        assertThatThrownBy(() -> templates.list(southern, hospitals.northId())).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whatIsOutOfRangeIsRefusedWithTheBound() {
        assertThatThrownBy(() -> pinned(WEEK_50, 13)).hasMessage("The number of weeks (13) must be between 1 and 12.");
        assertThatThrownBy(() -> templates.keepRotation(SYSTEM, hospitals.northId(), "None", 2, List.of()))
                .hasMessage("A template must have at least one duty. Choose a shift for some day.");
        assertThatThrownBy(() -> templates.keepWeek(SYSTEM, hospitals.northId(), WEEK_50, Optional.empty(), "Empty"))
                .hasMessage("There is no such roster in the week 2026-W50. Choose a week with one.");
    }

    private Template keptWeek() {
        StoredRoster.Id draft = hospitals.draft(hospitals.north(), NEXT_WEEK, null, work(ada, 0), work(ben, 1));
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), draft)));
        return templates.keepWeek(SYSTEM, hospitals.northId(), NEXT_WEEK, Optional.empty(), "Usual week");
    }

    private static TemplateOrder pinned(Week first, int weeks) {
        return new TemplateOrder(first, weeks, List.of(), OptionalInt.empty());
    }

    private Work later(Doctor.Id doctor, int day) {
        return work(doctor, day + Week.DAYS);
    }

    private Work work(Doctor.Id doctor, int day) {
        LocalDate date = NEXT_WEEK.firstDay().plusDays(day);
        return new Work(
                doctor,
                date,
                noon,
                date.atTime(13, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant());
    }

    private WeekPlan plan(Week week) {
        return hospitals.plans.get(SYSTEM, hospitals.northId(), week);
    }

    private StoredRoster onlyDraft(Week week) {
        assertThat(plan(week).drafts()).hasSize(1);
        return plan(week).drafts().getFirst().stored();
    }

    private List<String> duties(Week week) {
        return onlyDraft(week).duties().stream()
                .map(duty -> (duty.doctor().equals(ada) ? "ada " : "ben ") + duty.day())
                .toList();
    }

    private List<String> wishes() {
        return hospitals.test().beyondPolicies(sql -> sql.select(WISH.KIND, WISH.WEIGHT)
                .from(WISH)
                .fetch(row -> row.value1() + " " + row.value2()));
    }

    private List<String> events() {
        return hospitals
                .test()
                .beyondPolicies(sql ->
                        sql.select(OUTBOX.TYPE).from(OUTBOX).orderBy(OUTBOX.ID).fetch(row -> row.value1()));
    }
}
