package com.ihosi.ui.hours;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.hours.HoursApplication;
import com.ihosi.planner.hours.HoursTemplate;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.TitledSection;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /hours-templates}: hours that are laid over the weeks of doctors, and where they were. */
@Route(value = "hours-templates", layout = ConsoleLayout.class)
@PermitAll
@Needs({Right.CHANGE_HOURS, Right.OWN_CALENDAR})
public final class HoursTemplateView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient HoursTemplateDesk desk;
    private final transient HoursDesk hours;
    private final transient List<EmployedDoctor> doctors;
    private final transient HoursWords words = new HoursWords(getLocale());
    private final boolean mayChange;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    HoursTemplateView(HoursTemplateDesk desk, HoursDesk hours) {
        this.desk = desk;
        this.hours = hours;
        mayChange = hours.mayChange();
        doctors = hours.listDoctors();
        addClassNames("page", "templates");
        setId("content");
        content.addClassName("sections");
        RouterLink back = new RouterLink(getTranslation("hours.template.back"), HoursView.class);
        Header head = new Header(
                back,
                new H1(getTranslation("hours.template.title")),
                new Paragraph(getTranslation("hours.template.explain")));
        head.addClassName("page-head");
        add(head, notice);
        add(tools(), content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hours.template.page", CurrentFacility.get().name());
    }

    private Div tools() {
        Button create = new Button(
                getTranslation("hours.template.new"), click -> dialog().openNew(List.of(), "", () -> done("saved")));
        create.setId("new-hours-template");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Button from = new Button(
                getTranslation("hours.template.from"),
                click -> SourceDialog.open(
                        hours, doctors, (name, days) -> dialog().openNew(days, name, () -> done("saved"))));
        from.setId("template-from-week");
        Div tools = new Div(create, from);
        tools.addClassName("tools");
        return tools;
    }

    private HoursTemplateDialog dialog() {
        return new HoursTemplateDialog(desk, hours, doctors);
    }

    private void load() {
        content.removeAll();
        section("list", desk.list().stream().map(this::card).toList());
        if (mayChange) {
            section("applied", desk.listApplications().stream().map(this::card).toList());
        }
    }

    private void section(String name, List<Component> cards) {
        TitledSection section = new TitledSection(name, getTranslation("hours.template.section." + name));
        section.list(cards, getTranslation("hours.template.none." + name));
        content.add(section);
    }

    private Component card(HoursTemplate template) {
        boolean mine = template.owner().isPresent() && template.owner().equals(hours.findMyself());
        Button apply = button("apply", "apply", template.name(), () -> new ApplyHoursDialog(
                        desk, hours, doctors, template, () -> done("applied"))
                .open());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setVisible(mayChange);
        Button edit = button("edit", "edit", template.name(), () -> dialog().open(template, () -> done("saved")));
        edit.setVisible(mayChange || mine);
        Button delete = button(
                "delete",
                "delete",
                template.name(),
                () -> ask("delete", template.name(), () -> desk.delete(template), "deleted"));
        delete.setVisible(mayChange || mine);
        String days = template.days().stream()
                .map(day -> words.weekday(day.weekday()) + " " + words.line(day))
                .collect(Collectors.joining(" · "));
        return card(template.name(), List.of(about(template), days), apply, edit, delete);
    }

    private String about(HoursTemplate template) {
        String whose = template.owner()
                .map(owner -> getTranslation(
                        template.shared() ? "hours.template.of.shared" : "hours.template.of", name(owner)))
                .orElseGet(() -> getTranslation("hours.template.of.facility"));
        String season = season(template.season());
        return whose + season + " · " + getTranslation("hours.template.used", template.timesUsed());
    }

    private String season(HoursTemplate.Season season) {
        if (season.first().isEmpty() && season.last().isEmpty()) {
            return "";
        }
        return " · "
                + getTranslation(
                        "hours.template.valid",
                        season.first().map(words::date).orElse("…"),
                        season.last().map(words::date).orElse("…"));
    }

    private String name(Doctor.Id id) {
        return doctors.stream()
                .map(EmployedDoctor::doctor)
                .filter(doctor -> doctor.id().equals(id))
                .map(Doctor::name)
                .findFirst()
                .orElseGet(() -> getTranslation("hours.template.somebody"));
    }

    private Component card(HoursApplication application) {
        String who = application.doctors().stream().map(this::name).sorted().collect(Collectors.joining(", "));
        String when = words.range(application.effective())
                + " · "
                + getTranslation("hours.template.doctors", application.doctors().size())
                + (application.undone() ? " · " + getTranslation("hours.template.undone") : "");
        Button undo = button(
                "undo",
                "undo",
                application.template(),
                () -> ask("undo", application.template(), () -> desk.undo(application), "undone"));
        undo.setVisible(!application.undone());
        return card(application.template(), List.of(when, who), undo);
    }

    private Button button(String text, String style, String what, Runnable action) {
        Button button = new Button(getTranslation("hours.template." + text), click -> action.run());
        button.addClassName(style);
        button.setAriaLabel(getTranslation("hours.template." + text + ".what", what));
        return button;
    }

    private static Component card(String title, List<String> lines, Component... actions) {
        Div said = new Div(new H3(title));
        for (String line : lines) {
            Paragraph under = new Paragraph(line);
            under.addClassName("history");
            said.add(under);
        }
        said.addClassName("said");
        Div buttons = new Div(actions);
        buttons.addClassName("actions");
        Article card = new Article(said, buttons);
        card.addClassNames("swap", "template");
        return card;
    }

    private void ask(String what, String name, Runnable action, String done) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("hours.template." + what + ".title", name));
        dialog.setText(getTranslation("hours.template." + what + ".text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("hours.template." + what));
        dialog.addConfirmListener(confirmed -> attempt(done, action));
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
        notice.tell(getTranslation("hours.template.done." + what));
        load();
    }
}
