package com.ihosi.ui.figure;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.figure.Figure;
import com.ihosi.planner.figure.OfFacility;
import com.ihosi.planner.figure.Sums;
import com.ihosi.ui.layout.InstallationBar;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TitledSection;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /system} at the main address: all facilities side by side, from what was counted of their days and nothing else. */
@Route(value = "system", autoLayout = false)
@PermitAll
@Needs(Right.RUN_INSTALLATION)
public final class SystemView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Money is left out: facilities count it in their own currencies. */
    private static final List<Figure> OF_FACILITIES = List.of(
            Figure.SEEN,
            Figure.UTILISATION,
            Figure.NO_SHOW_RATE,
            Figure.CANCELLATION_RATE,
            Figure.FILL_RATE,
            Figure.LEAD_TIME,
            Figure.WAITING_TIME,
            Figure.OVERTIME,
            Figure.COVERAGE);

    private final transient FigureDesk desk;
    private final transient FigureWords words = new FigureWords(getLocale(), Optional.empty());
    private final Notice notice = new Notice();
    private final Div content = new Div();

    SystemView(FigureDesk desk) {
        this.desk = desk;
        addClassNames("page", "figure-page", "system");
        setId("content");
        content.addClassName("figure-content");
        add(
                new InstallationBar("system"),
                new PageHead(getTranslation("system.title"), getTranslation("system.explain")),
                notice);
        begin();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("system.page");
    }

    private void begin() {
        try {
            Optional<LocalDate> counted = desk.lastCounted();
            if (counted.isEmpty()) {
                add(new NothingHere(getTranslation("figure.nothing.title"), getTranslation("figure.nothing.text")));
                return;
            }
            add(new PeriodPicker(counted.get(), "export/facilities.csv", this::show), content);
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
    }

    private void show(Period period, Period earlier) {
        List<OfFacility> now = desk.listFacilities(period);
        Map<Object, OfFacility> before = desk.listFacilities(earlier).stream()
                .collect(Collectors.toMap(each -> each.facility().id(), Function.identity()));
        Sums all = Sums.of(now.stream().map(OfFacility::sums).toList());
        Sums allBefore = Sums.of(before.values().stream().map(OfFacility::sums).toList());
        FigurePicture picture = new FigurePicture(
                words, new Comparison(period, days(now), earlier, days(List.copyOf(before.values()))));
        Select<Optional<OfFacility>> whose = whose(
                now,
                chosen -> picture.show(new Comparison(
                        period,
                        days(chosen.map(List::of).orElse(now)),
                        earlier,
                        days(chosen.map(one -> Optional.ofNullable(
                                                before.get(one.facility().id()))
                                        .stream()
                                        .toList())
                                .orElse(List.copyOf(before.values()))))));
        TitledSection drawn = new TitledSection("picture", getTranslation("figure.section.picture"));
        drawn.add(whose, picture);
        TitledSection facilities = new TitledSection("facilities", getTranslation("figure.section.facilities"));
        facilities.add(new FigureTables(words).parts("facilities", OF_FACILITIES, parts(now, before)));
        content.removeAll();
        content.add(new Headlines(words, all, allBefore, picture::choose), facilities, drawn);
    }

    private Select<Optional<OfFacility>> whose(List<OfFacility> facilities, Consumer<Optional<OfFacility>> chosen) {
        List<Optional<OfFacility>> items = new ArrayList<>(List.of(Optional.empty()));
        facilities.forEach(each -> items.add(Optional.of(each)));
        Select<Optional<OfFacility>> whose = new Select<>();
        whose.setLabel(getTranslation("system.whose"));
        whose.setId("figure-whose");
        whose.setItemLabelGenerator(
                each -> each.map(one -> one.facility().name()).orElseGet(() -> getTranslation("system.all")));
        whose.setItems(items);
        whose.setValue(Optional.empty());
        whose.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(Objects.requireNonNullElse(change.getValue(), Optional.empty()));
            }
        });
        return whose;
    }

    private static List<FigureTables.Part> parts(List<OfFacility> now, Map<Object, OfFacility> before) {
        return now.stream()
                .map(each -> new FigureTables.Part(
                        each.facility().name(),
                        null,
                        each.sums(),
                        Optional.ofNullable(before.get(each.facility().id())).map(OfFacility::sums)))
                .toList();
    }

    /** The days of all facilities together. */
    private static SortedMap<LocalDate, Sums> days(List<OfFacility> facilities) {
        SortedMap<LocalDate, Sums> days = new TreeMap<>();
        facilities.forEach(each -> each.byDay().forEach((day, sums) -> days.merge(day, sums, Sums::plus)));
        return days;
    }
}
