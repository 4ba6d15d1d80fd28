package com.ihosi.ui.calendar;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.calendar.Visit;
import com.ihosi.planner.calendar.VisitFile;
import com.ihosi.planner.rule.RuleTrace;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.noshow.RiskWords;
import com.ihosi.ui.series.RuleWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An appointment: what it is, what happened to it, and all that can be done with it now. */
final class VisitDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 1000;

    private final transient VisitDesk desk;
    private final transient BookDesk booking;
    private final Consumer<String> onChanged;
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private final ZoneId zone;
    private transient VisitFile file;

    /**
     * Shows an appointment.
     *
     * @param onChanged told what was done, after it
     */
    VisitDialog(VisitDesk desk, BookDesk booking, Appointment.Id id, Consumer<String> onChanged) {
        this.desk = desk;
        this.booking = booking;
        this.onChanged = onChanged;
        this.zone = booking.facility().zone();
        file = desk.open(id);
        setWidth("34rem");
        addClassName("visit-dialog");
        content.addClassName("visit-file");
        add(notice, content);
        show();
    }

    private void show() {
        Visit visit = file.visit();
        setHeaderTitle(visit.patient().name());
        content.removeAll();
        content.add(facts(visit), past());
        List<RuleTrace> traces = desk.listTraces(visit.appointment().id());
        if (!traces.isEmpty()) {
            EffectWords words = new EffectWords(getLocale());
            content.add(list(
                    "cal.file.rules",
                    traces.stream()
                            .map(trace -> trace.name() + ": " + words.sentence(trace.effect()))
                            .toList()));
        }
        if (!file.steps().isEmpty()) {
            content.add(
                    list("cal.file.steps", file.steps().stream().map(this::step).toList()));
        }
        getFooter().removeAll();
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
        offer(visit.appointment());
    }

    private Facts facts(Visit visit) {
        Appointment appointment = visit.appointment();
        Facts facts = new Facts()
                .add(
                        "cal.file.status",
                        getTranslation(VisitState.of(appointment).key()) + flags(visit))
                .add("cal.file.when", when(appointment))
                .add("cal.doctor", file.doctor().name())
                .add("cal.type", visit.kind().name());
        ways(facts, appointment);
        file.room().ifPresent(room -> facts.add("cal.file.room", room.name()));
        Optional.ofNullable(appointment.reason()).ifPresent(reason -> facts.add("cal.why", reason));
        file.overbooked().ifPresent(why -> facts.add("cal.file.overbooked", why));
        file.cancelled().ifPresent(why -> facts.add("cal.file.cancelled", why));
        if (appointment.status() == AppointmentStatus.BOOKED) {
            RiskWords words = new RiskWords(getLocale());
            desk.findRisk(appointment.id()).ifPresent(risk -> facts.add("cal.file.risk", words.say(risk)));
        }
        String source = getTranslation("cal.source." + appointment.source());
        return facts.add(
                        "cal.file.booked",
                        getTranslation("cal.file.booked.how", moment(appointment.bookedAt()), source))
                .add("cal.file.patient", patient(visit.patient()));
    }

    /** To what it collides with, and to the series of which it is one. */
    private void ways(Facts facts, Appointment appointment) {
        file.conflict()
                .filter(reason -> appointment.status().isOpen())
                .ifPresent(reason -> facts.add(
                        "cal.file.conflict",
                        getTranslation("conflict.reason." + reason),
                        way(
                                "conflicts?appointment=" + appointment.id().value(),
                                "cal.file.conflict.way",
                                "visit-conflict")));
        file.series()
                .ifPresent(series -> facts.add(
                        "cal.file.series",
                        getTranslation(
                                "cal.file.series.which",
                                new RuleWords(getLocale()).say(series.series().rule()),
                                series.number(appointment.id()).orElse(0),
                                series.items().size()),
                        way("series?series=" + series.series().id().value(), "cal.file.series.way", "visit-series")));
    }

    private Anchor way(String to, String key, String id) {
        Anchor way = new Anchor(to, getTranslation(key));
        way.setId(id);
        way.getElement().addEventListener("click", click -> close());
        return way;
    }

    private String flags(Visit visit) {
        Appointment appointment = visit.appointment();
        String flags = Stream.of(
                        appointment.urgent() ? "cal.urgent" : "",
                        appointment.lane() > 0 ? "cal.overbooked" : "",
                        appointment.conflict() ? "cal.conflict" : "",
                        appointment.newPatient() ? "cal.new-patient" : "",
                        visit.patient().vip() ? "cal.vip" : "")
                .filter(key -> !key.isEmpty())
                .map(key -> getTranslation(key))
                .collect(Collectors.joining(", "));
        return flags.isEmpty() ? "" : " · " + flags;
    }

    private String when(Appointment appointment) {
        LocalDate day = LocalDate.ofInstant(appointment.during().start(), zone);
        String date = DateTimeFormatter.ofPattern(getTranslation("format.long-day"), getLocale())
                .format(day);
        return date + ", " + new WallClock(day, zone).time(appointment.during());
    }

    private String patient(Visit.Who who) {
        String born = Optional.ofNullable(who.birthDate())
                .map(day -> getTranslation(
                        "cal.file.born",
                        DateTimeFormatter.ofPattern(getTranslation("format.date"), getLocale())
                                .format(day)))
                .orElse("");
        return Stream.of(who.number().orElse(""), born)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Paragraph past() {
        VisitFile.Past past = file.past();
        String text = getTranslation("cal.file.past", past.seen(), past.missed())
                + past.last()
                        .map(last -> " " + getTranslation("cal.file.last", date(last.at()), last.doctor()))
                        .orElse("");
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private String step(AuditTrail.Line line) {
        String action = line.action().replace("appointment.", "");
        return getTranslation("cal.step." + action, moment(line.at()), line.by());
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(getTranslation("format.moment"), getLocale())
                .format(instant.atZone(zone));
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofPattern(getTranslation("format.date"), getLocale())
                .format(instant.atZone(zone));
    }

    private Div list(String title, List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return new Div(new H3(getTranslation(title)), list);
    }

    private void offer(Appointment appointment) {
        AppointmentStatus status = appointment.status();
        if (status.mayBecome(AppointmentStatus.CANCELLED)) {
            action("cancel", this::askCancel).addThemeVariants(ButtonVariant.ERROR);
        }
        boolean begun = !desk.now().isBefore(appointment.during().start());
        if (status.mayBecome(AppointmentStatus.NOSHOW) && begun) {
            action("noshow", () -> take("noshow", Bookings::noShow));
        }
        if (status.isOpen()) {
            action("move", this::move);
        }
        switch (status) {
            case PENDING -> main("approve", Bookings::approve);
            case BOOKED -> main("arrived", Bookings::checkIn);
            case ARRIVED -> {
                if (appointment.startedAt() == null) {
                    action("fulfilled", () -> take("fulfilled", Bookings::complete));
                    main("start", Bookings::start);
                } else {
                    main("fulfilled", Bookings::complete);
                }
            }
            case FULFILLED, CANCELLED, NOSHOW, WAITLIST -> {}
        }
    }

    private Button action(String name, Runnable action) {
        Button button = new Button(getTranslation("cal.do." + name), click -> action.run());
        button.setId("visit-" + name);
        getFooter().add(button);
        return button;
    }

    private void main(String name, VisitDesk.Step step) {
        action(name, () -> take(name, step)).addThemeVariants(ButtonVariant.PRIMARY);
    }

    private void take(String name, VisitDesk.Step step) {
        attempt(() -> {
            desk.take(file.visit().appointment(), step);
            done(name);
        });
    }

    private void attempt(Runnable action) {
        notice.clear();
        try {
            action.run();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
        file = desk.open(file.visit().appointment().id());
        show();
    }

    private void done(String what) {
        onChanged.accept(
                getTranslation("cal.done." + what, file.visit().patient().name()));
    }

    private void askCancel() {
        TextArea reason = new TextArea(getTranslation("cal.cancel.why"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setId("cancel-reason");
        FormDialog dialog =
                new FormDialog("cal.cancel.title", "28rem", new Paragraph(getTranslation("cal.cancel.text")), reason);
        dialog.field("reason", reason);
        dialog.confirm("cal.do.cancel", () -> {
            desk.cancel(file.visit().appointment(), reason.getValue());
            done("cancelled");
            close();
        });
        dialog.open();
        reason.focus();
    }

    private void move() {
        new MoveDialog(desk, booking, file.visit().appointment(), moved -> {
                    done("move");
                    close();
                })
                .open();
    }
}
