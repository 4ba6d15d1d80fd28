package com.ihosi.ui.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The drafts of the week, one of them chosen, and what can be done with it: keep, discard, publish. */
final class DraftBar extends Section {

    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final Select<WeekState.Draft> choice = new Select<>();
    private final Button compare = new Button();
    private final Button changes = new Button();
    private final Button keep = new Button();
    private final Button discard = new Button();
    private final Button publish = new Button();
    private boolean first;
    private boolean several;

    /** What the bar can ask for. */
    interface Actions {
        void chosen();

        void compare(WeekState.Draft draft);

        void keep(WeekState.Draft draft);

        void discard(WeekState.Draft draft);

        void publish(WeekState.Draft draft);

        void listChanges(WeekState.Draft draft);
    }

    DraftBar(Actions actions) {
        addClassName("draft-bar");
        setId("draft-bar");
        getElement().setAttribute("aria-label", getTranslation("draft.label"));
        button(compare, "draft.compare", () -> findChosen().ifPresent(actions::compare));
        compare.addThemeVariants(ButtonVariant.TERTIARY);
        button(changes, "draft.list", () -> findChosen().ifPresent(actions::listChanges));
        button(keep, "draft.keep", () -> findChosen().ifPresent(actions::keep));
        button(discard, "draft.discard", () -> findChosen().ifPresent(actions::discard));
        button(publish, "draft.publish", () -> findChosen().ifPresent(actions::publish));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        changes.addThemeVariants(ButtonVariant.TERTIARY);
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        choice.setAriaLabel(getTranslation("draft.choose"));
        choice.setItemLabelGenerator(draft -> draft.isKept() ? draft.name() : draft.when());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                actions.chosen();
            }
        });
        Div words = new Div(title, text);
        words.addClassName("words");
        Div ways = new Div(choice, compare, changes, discard, keep, publish);
        ways.addClassName("actions");
        add(words, ways);
    }

    /** Offers the drafts; the one chosen before stays chosen as long as it is there. */
    void offer(List<WeekState.Draft> drafts) {
        Optional<UUID> before = findChosen().map(WeekState.Draft::id);
        choice.setItems(drafts);
        choice.setVisible(drafts.size() > 1);
        several = drafts.size() > 1;
        drafts.stream()
                .filter(draft -> before.filter(draft.id()::equals).isPresent())
                .findFirst()
                .or(() -> drafts.stream().findFirst())
                .ifPresent(choice::setValue);
        setVisible(!drafts.isEmpty());
    }

    /** Chooses a draft by its id, if it is there. */
    void choose(List<WeekState.Draft> drafts, UUID id) {
        drafts.stream().filter(draft -> draft.id().equals(id)).findFirst().ifPresent(choice::setValue);
    }

    /** Chooses the newest draft. */
    void chooseNewest(List<WeekState.Draft> drafts) {
        drafts.stream().findFirst().ifPresent(choice::setValue);
    }

    Optional<WeekState.Draft> findChosen() {
        return choice.getOptionalValue();
    }

    /** Says what the chosen draft is, and what may be done with it. */
    void describe(boolean plannable, boolean isFirst) {
        first = isFirst;
        findChosen().ifPresent(draft -> describe(draft, plannable));
    }

    private String content(WeekState.Draft draft) {
        if (draft.stale()) {
            return getTranslation("draft.stale.advice");
        }
        WeekState.Changes changes = draft.boards().get().changes();
        return getTranslation(
                first ? "draft.first" : "draft.changes", changes.added(), changes.removed(), changes.doctors());
    }

    private void describe(WeekState.Draft draft, boolean plannable) {
        setClassName("stale", draft.stale());
        String name = draft.isKept() ? getTranslation("draft.kept", draft.name()) : getTranslation("draft.new");
        title.setText(draft.stale() ? getTranslation("draft.stale", name) : name);
        text.setText(getTranslation("draft.made", draft.when()) + " " + content(draft)
                + (draft.refused() > 0 ? " " + getTranslation("draft.refused", draft.refused()) : ""));
        compare.setVisible(several || !first);
        changes.setVisible(!first);
        keep.setVisible(plannable && !draft.isKept());
        discard.setVisible(plannable);
        publish.setVisible(plannable && !draft.stale());
    }

    private void button(Button button, String key, Runnable action) {
        button.setText(getTranslation(key));
        button.setId(key.replace('.', '-'));
        button.addClickListener(click -> action.run());
    }
}
