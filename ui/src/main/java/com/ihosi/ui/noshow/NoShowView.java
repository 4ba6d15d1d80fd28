package com.ihosi.ui.noshow;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.noshow.card.ModelCard;
import com.ihosi.planner.noshow.judgement.Evaluation;
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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** {@code /no-show}: how well the facility's no-shows are predicted, and whom that hurts. */
@Route(value = "no-show", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.SEE_RISKS)
public final class NoShowView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient NoShowDesk desk;
    private final Notice notice = new Notice();
    private final Select<ModelCard> night = new Select<>();
    private final Div content = new Div();

    NoShowView(NoShowDesk desk) {
        this.desk = desk;
        addClassNames("page", "noshow");
        setId("content");
        PageHead head = new PageHead(getTranslation("noshow.title"), getTranslation("noshow.explain"));
        night.setLabel(getTranslation("noshow.night"));
        night.setId("noshow-night");
        night.setItemLabelGenerator(card -> date(card.night()));
        night.addValueChangeListener(change -> show());
        Div tools = new Div(night);
        tools.addClassName("tools");
        content.addClassName("noshow-card");
        add(head, notice, tools, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("noshow.page", CurrentFacility.get().name());
    }

    private void load() {
        try {
            List<ModelCard> cards = desk.list();
            night.setVisible(!cards.isEmpty());
            if (cards.isEmpty()) {
                content.add(
                        new NothingHere(getTranslation("noshow.nothing.title"), getTranslation("noshow.nothing.text")));
            } else {
                night.setItems(cards);
                night.setValue(cards.getFirst());
            }
        } catch (PlannerException refusal) {
            night.setVisible(false);
            notice.refuse(refusal.getMessage());
        }
    }

    private void show() {
        content.removeAll();
        ModelCard card = night.getValue();
        if (card == null) {
            return;
        }
        Paragraph words = new Paragraph(words(card));
        words.addClassName("in-words");
        words.setId("noshow-words");
        content.add(words);
        card.evaluation().ifPresent(this::show);
    }

    private String words(ModelCard card) {
        NumberFormat whole = NumberFormat.getIntegerInstance(getLocale());
        String from = getTranslation(
                "noshow.learnt", whole.format(card.visits()), date(card.firstDay()), date(card.lastDay()));
        String used = card.whyNotUsed()
                .map(why -> getTranslation("noshow.unfit." + why))
                .orElseGet(() -> getTranslation("noshow.used." + card.model().kind()));
        return card.visits() == 0 ? used : from + " " + used;
    }

    private void show(Evaluation evaluation) {
        CardTables tables = new CardTables(getLocale());
        RiskWords words = new RiskWords(getLocale());
        String curve = getTranslation("noshow.curve.label");
        String drift = getTranslation("noshow.drift.label");
        content.add(
                section("figures", tables.figures(evaluation)),
                section("curve", picture(Chart.calibration(evaluation.all(), curve, words))),
                section("drift", picture(Chart.drift(evaluation.days(), drift, words, this::date))),
                section("groups", tables.groups(evaluation)));
    }

    private TitledSection section(String name, Component what) {
        TitledSection section = new TitledSection("noshow-" + name, getTranslation("noshow.section." + name));
        Paragraph explain = new Paragraph(getTranslation("noshow.explain." + name));
        explain.addClassName("quiet");
        section.add(explain, what);
        section.addClassName("noshow-" + name);
        return section;
    }

    private static Div picture(String svg) {
        Div picture = new Div();
        picture.addClassName("noshow-picture");
        picture.getElement().setProperty("innerHTML", svg);
        return picture;
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(getTranslation("format.date"), getLocale())
                .format(day);
    }
}
