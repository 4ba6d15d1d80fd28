package com.ihosi.ui.job;

import com.ihosi.batchjobs.night.JobRun;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TableFrame;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /jobs}: what ran at night for the facility, how it went, and a way to go on with what broke off. */
@Route(value = "jobs", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.RUN_JOBS)
public final class JobsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LOOK_EVERY_MILLIS = 1_000;
    private static final List<String> COLUMNS =
            List.of("job", "night", "state", "began", "duration", "read", "written", "action");

    private final transient JobsDesk desk;
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private transient Optional<Registration> watching = Optional.empty();

    JobsView(JobsDesk desk) {
        this.desk = desk;
        addClassNames("page", "runs");
        setId("content");
        PageHead head = new PageHead(getTranslation("jobs.title"), getTranslation("jobs.explain"));
        Div tools = new Div();
        tools.addClassName("tools");
        for (String job : desk.names()) {
            Button now = new Button(
                    getTranslation("jobs.now", getTranslation("jobs.name." + job)), click -> start(job, desk.today()));
            now.setId("jobs-now-" + job);
            tools.add(now);
        }
        add(head, notice, tools, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("jobs.page", CurrentFacility.get().name());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watch(detached.getUI(), false);
    }

    private void load() {
        try {
            List<JobRun> runs = desk.list();
            content.removeAll();
            content.add(
                    runs.isEmpty()
                            ? new NothingHere(getTranslation("jobs.nothing.title"), getTranslation("jobs.nothing.text"))
                            : new TableFrame(table(runs), getTranslation("jobs.title")));
            watch(UI.getCurrent(), runs.stream().anyMatch(run -> run.status() == JobRun.Status.RUNNING));
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
    }

    /** Lets the browser ask every second while something runs, and not at all otherwise. */
    private void watch(UI ui, boolean on) {
        if (on && watching.isEmpty()) {
            ui.setPollInterval(LOOK_EVERY_MILLIS);
            watching = Optional.of(ui.addPollListener(polled -> load()));
        } else if (!on) {
            watching.ifPresent(registration -> {
                registration.remove();
                ui.setPollInterval(-1);
            });
            watching = Optional.empty();
        }
    }

    private NativeTable table(List<JobRun> runs) {
        NativeTable table = new NativeTable();
        table.addClassName("plain-table");
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(getTranslation("jobs.column." + column)));
        runs.forEach(run -> fill(table.getBody().addRow(), run));
        return table;
    }

    private void fill(NativeTableRow row, JobRun run) {
        NumberFormat whole = NumberFormat.getIntegerInstance(getLocale());
        row.addDataCell().setText(getTranslation("jobs.name." + run.job()));
        row.addDataCell().setText(pattern("format.date").format(run.night()));
        row.addDataCell().add(state(run));
        row.addDataCell()
                .setText(pattern("format.moment")
                        .format(run.startedAt().atZone(CurrentFacility.get().zone())));
        row.addDataCell().setText(duration(desk.took(run)));
        row.addDataCell().setText(whole.format(run.read()));
        row.addDataCell().setText(whole.format(run.written()));
        NativeTableCell last = row.addDataCell();
        if (run.isBrokenOff()) {
            Button again = new Button(getTranslation("jobs.again"), click -> start(run.job(), run.night()));
            again.addThemeVariants(ButtonVariant.SMALL);
            last.add(again);
        }
    }

    private Span state(JobRun run) {
        Span badge = new Span(getTranslation("jobs.state." + run.status()));
        badge.addClassNames("badge", run.status().name().toLowerCase(Locale.ROOT));
        Span all = new Span(badge);
        all.addClassName("state");
        if (run.error() != null) {
            Span words = new Span(run.error());
            words.addClassName("note");
            all.add(words);
        }
        return all;
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(getTranslation(key), getLocale());
    }

    private String duration(Duration took) {
        return took.toMinutes() == 0
                ? getTranslation("runs.seconds", took.toSeconds())
                : getTranslation("runs.minutes", took.toMinutes(), took.toSecondsPart());
    }

    private void start(String job, LocalDate night) {
        notice.clear();
        try {
            desk.start(job, night);
            notice.tell(getTranslation("jobs.started"));
            watch(UI.getCurrent(), true);
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
        load();
    }
}
