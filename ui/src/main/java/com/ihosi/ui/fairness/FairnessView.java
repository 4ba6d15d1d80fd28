package com.ihosi.ui.fairness;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.fairness.FairnessReport;
import com.ihosi.planner.roster.fairness.FairnessReport.Row;
import com.ihosi.planner.roster.fairness.FairnessReport.Share;
import com.ihosi.planner.roster.fairness.Measure;
import com.ihosi.planner.roster.plan.OpenDraft;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /fairness}: what each doctor bore and got over the last weeks, against the fair share of it. */
@Route(value = "fairness", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.PLAN_ROSTER)
public final class FairnessView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> WEEKS = List.of(4, 8, 13, 26);
    private static final int USUAL_WEEKS = 8;

    private final transient FairnessDesk desk;
    private final Notice notice = new Notice();
    private final Paragraph span = new Paragraph();
    private final Paragraph words = new Paragraph();
    private final NothingHere nothing =
            new NothingHere(getTranslation("fairness.nothing.title"), getTranslation("fairness.nothing.text"));
    private final FairnessTable table = new FairnessTable(this::draw);
    private final Div frame = table.framed();
    private final Select<Integer> weeks = new Select<>();
    private final Select<Measure> measure = new Select<>();
    private final Select<Optional<Department>> department = new Select<>();
    private final Select<Optional<OpenDraft>> draft = new Select<>();
    private transient Optional<FairnessReport> report = Optional.empty();

    FairnessView(FairnessDesk desk) {
        this.desk = desk;
        addClassNames("page", "fairness");
        setId("content");
        words.addClassName("in-words");
        add(head(), notice, tools(), words, frame, nothing);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("fairness.page", CurrentFacility.get().name());
    }

    private Header head() {
        Header head = new Header(new H1(getTranslation("fairness.title")), span);
        head.addClassName("page-head");
        return head;
    }

    private Div tools() {
        offer(
                measure,
                "measure",
                List.of(Measure.values()),
                Measure.NIGHTS,
                each -> getTranslation("fairness.measure." + each));
        offer(weeks, "weeks", WEEKS, USUAL_WEEKS, each -> getTranslation("fairness.weeks", each));
        offer(department, "department", List.of(Optional.empty()), Optional.empty(), this::name);
        List<Optional<OpenDraft>> drafts = new ArrayList<>(List.of(Optional.empty()));
        desk.listDrafts().forEach(each -> drafts.add(Optional.of(each)));
        offer(draft, "draft", drafts, Optional.empty(), this::describe);
        draft.setVisible(drafts.size() > 1);
        measure.addValueChangeListener(change -> draw());
        department.addValueChangeListener(change -> draw());
        weeks.addValueChangeListener(change -> load());
        draft.addValueChangeListener(change -> load());
        Div tools = new Div(measure, weeks, department, draft);
        tools.addClassName("tools");
        return tools;
    }

    private <T> void offer(Select<T> select, String name, List<T> items, T chosen, Function<T, String> label) {
        select.setLabel(getTranslation("fairness.choose." + name));
        select.setId("choose-" + name);
        select.setItemLabelGenerator(label::apply);
        select.setItems(items);
        select.setValue(chosen);
    }

    private String name(Optional<Department> each) {
        return each.map(Department::name).orElseGet(() -> getTranslation("filter.all"));
    }

    private String describe(Optional<OpenDraft> each) {
        DateTimeFormatter moment = DateTimeFormatter.ofPattern(getTranslation("format.moment"), getLocale());
        return each.map(found -> getTranslation(
                        "fairness.draft",
                        String.valueOf(found.week().number()),
                        found.name()
                                .orElseGet(() -> moment.format(found.createdAt()
                                        .atZone(CurrentFacility.get().zone())))))
                .orElseGet(() -> getTranslation("fairness.draft.none"));
    }

    private void load() {
        notice.clear();
        try {
            FairnessReport loaded = desk.report(weeks.getValue(), draft.getValue());
            report = Optional.of(loaded);
            List<Optional<Department>> departments = new ArrayList<>(List.of(Optional.empty()));
            loaded.departments().forEach(each -> departments.add(Optional.of(each)));
            Optional<Department> chosen = department.getValue();
            department.setItems(departments);
            department.setValue(departments.contains(chosen) ? chosen : Optional.empty());
            draw();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
    }

    private void draw() {
        report.ifPresent(shown -> {
            boolean empty = shown.weeks().isEmpty();
            span.setText(empty ? getTranslation("fairness.over.none") : over(shown.weeks()));
            List<Row> rows = shown.rows().stream().filter(this::isChosen).toList();
            table.show(
                    rows.stream().filter(this::hasPart).toList(),
                    measure.getValue(),
                    getTranslation("fairness.caption." + measure.getValue()));
            words.setText(new Extremes(measure.getValue(), getLocale()).say(rows));
            words.setVisible(!empty);
            frame.setVisible(!empty);
            nothing.setVisible(empty);
        });
    }

    /** Who can have no nights, say, is left out of them. */
    private boolean hasPart(Row row) {
        return !row.share(measure.getValue()).equals(Share.NONE);
    }

    private boolean isChosen(Row row) {
        return department.getValue() == null
                || department.getValue().isEmpty()
                || department.getValue().map(Department::id).equals(Optional.ofNullable(row.department()));
    }

    private String over(List<Week> counted) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(getTranslation("format.date"), getLocale());
        return getTranslation(
                "fairness.over",
                counted.size(),
                day.format(counted.getFirst().firstDay()),
                day.format(counted.getLast().lastDay()));
    }
}
