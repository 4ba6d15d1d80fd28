package com.ihosi.ui.template;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.template.Application;
import com.ihosi.planner.template.Template;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TitledSection;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** {@code /templates}: weeks and rotations of duties, and where they were applied. */
@Route(value = "templates", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.PLAN_ROSTER)
public final class TemplateView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TemplateDesk desk;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    TemplateView(TemplateDesk desk) {
        this.desk = desk;
        addClassNames("page", "templates");
        setId("content");
        content.addClassName("sections");
        PageHead head = new PageHead(getTranslation("template.title"), getTranslation("template.explain"));
        add(head, notice);
        add(tools(), content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("template.page", CurrentFacility.get().name());
    }

    private Div tools() {
        Button week = new Button(
                getTranslation("template.week.open"), click -> KeepWeekDialog.open(desk, () -> done("kept")));
        week.setId("keep-week");
        week.addThemeVariants(ButtonVariant.PRIMARY);
        Button rotation = new Button(
                getTranslation("template.rotation.open"), click -> RotationDialog.open(desk, () -> done("kept")));
        rotation.setId("new-rotation");
        Div tools = new Div(week, rotation);
        tools.setVisible(desk.mayKeep());
        tools.addClassName("tools");
        return tools;
    }

    private void load() {
        content.removeAll();
        List<Template> templates = desk.list();
        section("templates", templates.stream().map(this::card).toList());
        section("applied", desk.listApplications().stream().map(this::card).toList());
    }

    private void section(String name, List<Component> cards) {
        TitledSection section = new TitledSection(name, getTranslation("template.section." + name));
        section.list(cards, getTranslation("template.none." + name));
        content.add(section);
    }

    private Component card(Template template) {
        int duties =
                template.lines().stream().mapToInt(line -> line.works().size()).sum();
        Button apply = new Button(
                getTranslation("template.apply.open"),
                click -> new ApplyDialog(desk, template, () -> done("applied")).open());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClassName("apply");
        apply.setAriaLabel(getTranslation("template.apply.what", template.name()));
        Button delete = new Button(getTranslation("template.delete"), click -> ask(template));
        delete.setAriaLabel(getTranslation("template.delete.what", template.name()));
        delete.setVisible(desk.mayKeep());
        return card(
                template.name(),
                getTranslation(
                        "template.is." + template.kind(),
                        duties,
                        template.kind() == Template.Kind.WEEK ? template.lines().size() : template.weeks()),
                apply,
                delete);
    }

    private Component card(Application application) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(getTranslation("format.date"), getLocale());
        String when = getTranslation(
                application.undone() ? "template.was.undone" : "template.was.applied",
                day.format(application.first()),
                day.format(application.last()));
        Button undo =
                new Button(getTranslation("template.undo"), click -> attempt("undone", () -> desk.undo(application)));
        undo.addClassName("undo");
        undo.setVisible(!application.undone());
        undo.setAriaLabel(
                getTranslation("template.undo.what", application.template(), day.format(application.first())));
        return card(application.template(), when, undo);
    }

    private static Component card(String title, String text, Component... actions) {
        Paragraph under = new Paragraph(text);
        under.addClassName("history");
        Div buttons = new Div(actions);
        buttons.addClassName("actions");
        Div words = new Div(new H3(title), under);
        Article card = new Article(words, buttons);
        card.addClassNames("swap", "template");
        return card;
    }

    private void ask(Template template) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("template.delete.title", template.name()));
        dialog.setText(getTranslation("template.delete.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("template.delete"));
        dialog.addConfirmListener(confirmed -> attempt("deleted", () -> desk.delete(template)));
        dialog.open();
    }

    private void attempt(String done, Runnable action) {
        try {
            action.run();
            done(done);
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
            load();
        }
    }

    private void done(String what) {
        notice.tell(getTranslation("template.done." + what));
        load();
    }
}
