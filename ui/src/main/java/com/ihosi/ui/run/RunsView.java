package com.ihosi.ui.run;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.run.SolveRun;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TableFrame;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /runs}: who had what solved, when, how long it took and what came of it. */
@Route(value = "runs", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.PLAN_ROSTER)
public final class RunsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("week", "state", "who", "when", "duration", "score", "facilities", "action");

    private final transient RunsDesk desk;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    RunsView(RunsDesk desk) {
        this.desk = desk;
        addClassNames("page", "runs");
        setId("content");
        PageHead head = new PageHead(getTranslation("runs.title"), getTranslation("runs.explain"));
        Button refresh = new Button(getTranslation("runs.refresh"), click -> load());
        refresh.setId("runs-refresh");
        Div tools = new Div(refresh);
        tools.addClassName("tools");
        add(head, notice, tools, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("runs.page", CurrentFacility.get().name());
    }

    private void load() {
        List<SolveRun> runs = desk.list();
        content.removeAll();
        if (runs.isEmpty()) {
            content.add(new NothingHere(getTranslation("runs.nothing.title"), getTranslation("runs.nothing.text")));
        } else {
            content.add(new TableFrame(table(runs), getTranslation("runs.title")));
        }
    }

    private NativeTable table(List<SolveRun> runs) {
        NativeTable table = new NativeTable();
        table.addClassName("plain-table");
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(getTranslation("runs.column." + column)));
        Map<Facility.Id, String> names = desk.names(runs);
        runs.forEach(run -> fill(table.getBody().addRow(), run, names));
        return table;
    }

    private void fill(NativeTableRow row, SolveRun run, Map<Facility.Id, String> names) {
        row.addDataCell().add(week(run));
        row.addDataCell().add(state(run));
        row.addDataCell()
                .setText(
                        run.requester().equals(Actor.CommandLine.NAME)
                                ? getTranslation("actor.command-line")
                                : run.requester());
        row.addDataCell().setText(moment(run));
        NativeTableCell duration = row.addDataCell();
        duration.setText(run.startedAt().isEmpty() ? "–" : duration(desk.took(run)));
        duration.addClassName("number");
        row.addDataCell().setText(run.score().map(this::score).orElse("–"));
        row.addDataCell()
                .setText(run.facilities().stream()
                        .map(each -> names.getOrDefault(each, "?"))
                        .sorted()
                        .collect(Collectors.joining(", ")));
        NativeTableCell last = row.addDataCell();
        if (run.status().isOpen()) {
            Button stop = new Button(getTranslation("run.stop"), click -> stop(run));
            stop.addThemeVariants(ButtonVariant.SMALL);
            stop.setEnabled(!run.stopRequested());
            last.add(stop);
        }
    }

    private Anchor week(SolveRun run) {
        int number = run.week().number();
        int weeks = run.horizon().weeks();
        String text = weeks == 1
                ? getTranslation("solve.weeks.one", String.valueOf(number))
                : getTranslation(
                        "solve.weeks.some",
                        weeks,
                        String.valueOf(number),
                        String.valueOf(run.horizon().last().number()));
        return new Anchor("roster?week=" + run.week(), text);
    }

    private Span state(SolveRun run) {
        Span badge = new Span(getTranslation("runs.state." + run.status()));
        badge.addClassNames("badge", run.status().name().toLowerCase(Locale.ROOT));
        Span kind = new Span(getTranslation("runs.kind." + run.kind()));
        kind.addClassName("soft");
        Span all = new Span(badge, kind);
        run.note().ifPresent(note -> {
            Span words = new Span(note);
            words.addClassName("note");
            all.add(words);
        });
        all.addClassName("state");
        return all;
    }

    private String moment(SolveRun run) {
        return DateTimeFormatter.ofPattern(getTranslation("format.moment"), getLocale())
                .format(run.requestedAt().atZone(CurrentFacility.get().zone()));
    }

    private String duration(Duration took) {
        return took.toMinutes() == 0
                ? getTranslation("runs.seconds", took.toSeconds())
                : getTranslation("runs.minutes", took.toMinutes(), took.toSecondsPart());
    }

    private String score(Score score) {
        NumberFormat number = NumberFormat.getIntegerInstance(getLocale());
        return getTranslation(
                "runs.score", number.format(score.hard()), number.format(score.medium()), number.format(score.soft()));
    }

    private void stop(SolveRun run) {
        notice.clear();
        try {
            desk.stop(run.id().value());
            notice.tell(getTranslation("runs.stopped"));
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
        load();
    }
}
