package com.ihosi.ui.type;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.planner.staff.Skill;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /types}: what appointments there are at the facility, in the order in which they are offered. */
@Route(value = "types", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.SEE_SETUP)
public final class TypeView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TypeDesk desk;
    private final boolean mayChange;
    private final Notice notice = new Notice();
    private final Div tools = new Div();
    private final Div content = new Div();
    private final Div said = new Div();
    private transient Optional<TypeList> shown = Optional.empty();

    TypeView(TypeDesk desk) {
        this.desk = desk;
        mayChange = desk.mayChange();
        addClassNames("page", "types");
        setId("content");
        PageHead head = new PageHead(getTranslation("type.title"), getTranslation("type.explain"));
        tools.addClassName("tools");
        content.addClassName("sections");
        said.addClassName("spoken");
        said.getElement().setAttribute("role", "status");
        add(head, tools, notice, content, said);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("type.page", CurrentFacility.get().name());
    }

    private void load() {
        content.removeAll();
        List<AppointmentType> types = desk.list();
        List<AppointmentType> active =
                types.stream().filter(AppointmentType::active).toList();
        TypeWords words = new TypeWords(
                getLocale(),
                desk.currency(),
                desk.listSkills().stream().collect(Collectors.toMap(Skill::id, Skill::name)));
        if (mayChange) {
            loadTools(types.size());
        }
        if (active.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation(mayChange ? "type.none" : "type.none.reader"));
            none.addClassName("none");
            content.add(none);
        } else {
            content.add(list(active, words));
        }
        List<AppointmentType> archived =
                types.stream().filter(type -> !type.active()).toList();
        if (!archived.isEmpty()) {
            content.add(archived(archived, words));
        }
    }

    private TypeList list(List<AppointmentType> active, TypeWords words) {
        TypeList list = new TypeList(active);
        shown = Optional.of(list);
        return mayChange
                ? list.show(words, this::edit, this::askArchive, (type, place) -> move(list, type, place))
                : list.show(words);
    }

    private void loadTools(int types) {
        tools.removeAll();
        Button create = new Button(
                getTranslation("type.new"), click -> TypeDialog.openNew(desk, types, type -> done("saved", type)));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("new-type");
        tools.add(create);
        List<GlobalType> offered = desk.listOffered();
        if (!offered.isEmpty()) {
            MenuBar menu = new MenuBar();
            menu.setId("adopt-type");
            MenuItem root = menu.addItem(getTranslation("type.adopt"));
            offered.forEach(each -> root.getSubMenu()
                    .addItem(each.name(), click -> TypeDialog.openAdopted(desk, each, type -> done("saved", type))));
            tools.add(menu);
        }
    }

    private Details archived(List<AppointmentType> archived, TypeWords words) {
        UnorderedList list = new UnorderedList();
        list.addClassName("type-list");
        for (AppointmentType type : archived) {
            TypeRow row = new TypeRow(type, words);
            if (mayChange) {
                row.action(
                        "restore",
                        VaadinIcon.ARROW_BACKWARD,
                        () -> attempt(() -> {
                            desk.restore(type);
                            done("restored", type);
                        }));
            }
            list.add(row);
        }
        Details details = new Details(getTranslation("type.archived", archived.size()), list);
        details.setId("archived-types");
        return details;
    }

    private void edit(AppointmentType type) {
        TypeDialog.open(desk, type, saved -> done("saved", saved));
    }

    private void askArchive(AppointmentType type) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("type.archive.title", type.name()));
        dialog.setText(getTranslation("type.archive.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("type.archive"));
        dialog.addConfirmListener(confirmed -> attempt(() -> {
            desk.archive(type);
            done("archived", type);
        }));
        dialog.open();
    }

    private void move(TypeList list, AppointmentType type, int place) {
        attempt(() -> {
            desk.arrange(list.moved(type, place));
            notice.clear();
            load();
            shown.ifPresent(now -> now.focus(type, list.isBehind(type, place)));
            said.setText(getTranslation("type.moved", type.name(), place + 1));
        });
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
            load();
        }
    }

    private void done(String what, AppointmentType type) {
        notice.tell(getTranslation("type.done." + what, type.name()));
        load();
    }
}
