package com.ihosi.ui.rule;

import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks what a rule says and tries it, before it is kept or switched on. */
final class RuleDialog {

    private static final String WIDTH = "52rem";

    private final RuleDesk desk;
    private final RuleWords words;
    private final Consumer<SchedulingRule> onDone;

    RuleDialog(RuleDesk desk, RuleWords words, Consumer<SchedulingRule> onDone) {
        this.desk = desk;
        this.words = words;
        this.onDone = onDone;
    }

    /** Opens it for a new rule, which is switched off at first. */
    void openNew() {
        RuleForm form = new RuleForm(desk, words);
        form.begin();
        open("rules.new.title", form, fresh());
    }

    void openNew(RuleExample example) {
        RuleForm form = new RuleForm(desk, words);
        form.begin(example, words);
        open("rules.new.title", form, fresh());
    }

    void open(SchedulingRule rule) {
        RuleForm form = new RuleForm(desk, words);
        form.show(rule);
        open("rules.edit.title", form, RuleForm.Identity.of(rule));
    }

    private RuleForm.Identity fresh() {
        return new RuleForm.Identity(
                new SchedulingRule.Id(UUID.randomUUID()), false, desk.clock().instant(), 0);
    }

    private void open(String title, RuleForm form, RuleForm.Identity identity) {
        TrialPanel panel = new TrialPanel(words);
        Button attempt = new Button(form.getTranslation("rules.try"), VaadinIcon.FLASK.create());
        attempt.setId("try-rule");
        Div trial = new Div(new H3(form.getTranslation("rules.part.try")), attempt, panel);
        trial.addClassName("form-part");
        FormDialog dialog = new FormDialog(title, WIDTH, form, trial);
        form.bind(dialog);
        attempt.addClickListener(click -> {
            panel.removeAll();
            dialog.attempt(() -> panel.show(desk.tryOut(form.read(desk.facility(), identity))));
        });
        dialog.confirm("rules.save", () -> onDone.accept(desk.save(form.read(desk.facility(), identity))));
        dialog.open();
        form.focusName();
    }

    /** Shows what a rule would have done, and switches it on then. */
    void openSwitch(SchedulingRule rule) {
        TrialPanel panel = new TrialPanel(words);
        FormDialog dialog = new FormDialog("rules.on.title", WIDTH, new Summary(rule, words), panel);
        dialog.confirm("rules.on.confirm", () -> onDone.accept(desk.activate(rule, true)));
        dialog.open();
        dialog.attempt(() -> panel.show(desk.tryOut(rule)));
    }
}
