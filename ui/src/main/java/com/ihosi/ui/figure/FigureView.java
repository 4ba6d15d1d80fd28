package com.ihosi.ui.figure;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.figure.Counted;
import com.ihosi.planner.figure.Figure;
import com.ihosi.planner.figure.Sums;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TitledSection;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /figures}: how a facility's weeks went, compared with earlier ones, and what could be done better. */
@Route(value = "figures", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.SEE_FIGURES)
public final class FigureView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** By which doctors are set side by side. */
    private static final List<Figure> OF_DOCTORS = List.of(
            Figure.UTILISATION,
            Figure.SEEN,
            Figure.NO_SHOW_RATE,
            Figure.CANCELLATION_RATE,
            Figure.WAITING_TIME,
            Figure.OVERTIME,
            Figure.IDLE,
            Figure.REVENUE);

    private final transient FigureDesk desk;
    private final transient Facility facility = CurrentFacility.get();
    private final transient FigureWords words;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    FigureView(FigureDesk desk) {
        this.desk = desk;
        this.words = new FigureWords(getLocale(), Optional.of(desk.currency(facility)));
        addClassNames("page", "figure-page");
        setId("content");
        content.addClassName("figure-content");
        add(new PageHead(getTranslation("figure.title"), getTranslation("figure.explain")), notice);
        begin();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("figure.page", facility.name());
    }

    private void begin() {
        try {
            Optional<LocalDate> counted = desk.lastCounted(facility);
            if (counted.isEmpty()) {
                add(new NothingHere(getTranslation("figure.nothing.title"), getTranslation("figure.nothing.text")));
                return;
            }
            Paragraph until = new Paragraph(getTranslation("figure.until", words.date(counted.get())));
            until.addClassName("in-words");
            PeriodPicker picker = new PeriodPicker(counted.get(), "export/figures.csv", this::show);
            add(desk.mayExport() ? picker : picker.withoutFile(), until, content);
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
    }

    private void show(Period period, Period earlier) {
        notice.clear();
        try {
            load(period, earlier);
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
    }

    private void load(Period period, Period earlier) {
        Counted now = desk.get(facility, period);
        Counted before = desk.get(facility, earlier);
        FigurePicture picture = new FigurePicture(words, new Comparison(period, now.byDay(), earlier, before.byDay()));
        FigureTables tables = new FigureTables(words);
        content.removeAll();
        content.add(
                new Headlines(words, now.all(), before.all(), picture::choose),
                section("picture", picture),
                suggestions(),
                section("all", tables.all(now.all(), before.all())),
                section("doctors", tables.parts("doctors", OF_DOCTORS, doctors(now, before))),
                section("types", tables.parts("types", Figure.ofTypes(), types(now, before))));
    }

    private static List<FigureTables.Part> doctors(Counted now, Counted before) {
        Map<Object, Sums> earlier =
                before.doctors().stream().collect(Collectors.toMap(Counted.OfDoctor::id, Counted.OfDoctor::sums));
        return now.doctors().stream()
                .map(doctor -> new FigureTables.Part(
                        doctor.name(), null, doctor.sums(), Optional.ofNullable(earlier.get(doctor.id()))))
                .toList();
    }

    private static List<FigureTables.Part> types(Counted now, Counted before) {
        Map<Object, Sums> earlier =
                before.types().stream().collect(Collectors.toMap(Counted.OfType::id, Counted.OfType::sums));
        return now.types().stream()
                .map(type -> new FigureTables.Part(
                        type.name(), null, type.sums(), Optional.ofNullable(earlier.get(type.id()))))
                .toList();
    }

    private Component suggestions() {
        SuggestionWords said = new SuggestionWords(words);
        TitledSection section = new TitledSection("suggestions", getTranslation("figure.section.suggestions"));
        section.addClassName("suggestions");
        section.list(
                desk.suggest(facility).stream().map(said::item).toList(), getTranslation("figure.suggestions.none"));
        return section;
    }

    private TitledSection section(String name, Component what) {
        TitledSection section = new TitledSection(name, getTranslation("figure.section." + name));
        section.add(what);
        return section;
    }
}
