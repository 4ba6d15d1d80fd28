package com.ihosi.ui.rule;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.rule.RuleType;
import com.ihosi.planner.rule.RuleUse;
import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code /rules}: what the facility, and doctors at it, want to be done to appointments, by what the rules are about. */
@Route(value = "rules", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.SEE_SETUP)
public final class RuleView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RuleDesk desk;
    private final transient RuleWords words;
    private final transient RuleDialog dialog;
    private final boolean mayChange;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    RuleView(RuleDesk desk) {
        this.desk = desk;
        words = desk.words(getLocale());
        dialog = new RuleDialog(desk, words, this::saved);
        mayChange = desk.mayChange();
        addClassNames("page", "rules");
        setId("content");
        PageHead head = new PageHead(getTranslation("rules.title"), getTranslation("rules.explain"));
        content.addClassName("sections");
        add(head);
        if (mayChange) {
            add(tools());
        }
        add(notice, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.page", CurrentFacility.get().name());
    }

    private Div tools() {
        Button create = new Button(getTranslation("rules.new"), click -> dialog.openNew());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("new-rule");
        MenuBar examples = new MenuBar();
        examples.setId("rule-examples");
        MenuItem root = examples.addItem(getTranslation("rules.begin"));
        for (RuleExample example : RuleExample.values()) {
            root.getSubMenu().addItem(example.name(words), click -> dialog.openNew(example));
        }
        Div tools = new Div(create, examples);
        tools.addClassName("tools");
        return tools;
    }

    private void load() {
        content.removeAll();
        Map<RuleType, List<RuleUse>> byType = desk.list().stream()
                .collect(Collectors.groupingBy(use -> use.rule().type(), TreeMap::new, Collectors.toList()));
        if (byType.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation(mayChange ? "rules.none" : "rules.none.reader"));
            none.addClassName("none");
            content.add(none);
            if (mayChange) {
                content.add(examples());
            }
        }
        byType.forEach((type, uses) -> content.add(section(type, uses)));
    }

    /** What many want, as long as there is nothing else to see. */
    private UnorderedList examples() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rule-examples");
        for (RuleExample example : RuleExample.values()) {
            Actions actions = example.actions(words);
            Span name = new Span(example.name(words));
            name.addClassName("name");
            Span type = new Span(words.type(actions.type()));
            type.addClassName("quiet");
            Span does = new Span(words.actions(actions));
            NativeButton begin = new NativeButton();
            begin.add(name, type, does);
            begin.addClickListener(click -> dialog.openNew(example));
            list.add(new ListItem(begin));
        }
        return list;
    }

    private Section section(RuleType type, List<RuleUse> uses) {
        H2 title = new H2(words.type(type));
        title.setId("rules-" + type.word());
        UnorderedList list = new UnorderedList();
        list.addClassNames("type-list", "rule-list");
        uses.stream().map(this::row).forEach(list::add);
        Section section = new Section(title, list);
        section.getElement().setAttribute("aria-labelledby", "rules-" + type.word());
        return section;
    }

    private RuleRow row(RuleUse use) {
        SchedulingRule rule = use.rule();
        RuleRow row = new RuleRow(use, words);
        if (use.times() > 0) {
            row.onFollowed(use.times(), () -> TraceDialog.open(desk, words, rule));
        }
        if (mayChange) {
            row.onSwitched(wanted -> switchTo(rule, wanted));
            row.action("edit", VaadinIcon.PENCIL, () -> dialog.open(rule));
            row.action("delete", VaadinIcon.TRASH, () -> askDelete(rule));
        }
        return row;
    }

    private void switchTo(SchedulingRule rule, boolean active) {
        if (active) {
            dialog.openSwitch(rule);
        } else {
            attempt(() -> saved(desk.activate(rule, false)));
        }
    }

    private void askDelete(SchedulingRule rule) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("rules.delete.title", rule.name()));
        ask.setText(getTranslation("rules.delete.text"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("action.cancel"));
        ask.setConfirmText(getTranslation("rules.delete"));
        ask.addConfirmListener(confirmed -> attempt(() -> {
            desk.delete(rule);
            notice.tell(getTranslation("rules.done.deleted", rule.name()));
            load();
        }));
        ask.open();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
            load();
        }
    }

    private void saved(SchedulingRule rule) {
        notice.tell(getTranslation(rule.active() ? "rules.done.on" : "rules.done.off", rule.name()));
        load();
    }
}
