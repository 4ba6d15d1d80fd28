package com.ihosi.ui.weight;

import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Weights;
import com.ihosi.ui.layout.SheetScroll;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every rule in words with its own weight, level by level. */
final class WeightTable extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<Rule, WeightRow> rows = new EnumMap<>(Rule.class);

    WeightTable(boolean editable, Runnable onTyped) {
        addClassName("weight-table");
        for (Level level : Level.values()) {
            add(level(level, editable, onTyped));
        }
    }

    private Section level(Level level, boolean editable, Runnable onTyped) {
        String id = "weight-level-" + level.name().toLowerCase(Locale.ROOT);
        H2 title = new H2(getTranslation("weight.level." + level));
        title.setId(id);
        Paragraph help = new Paragraph(getTranslation("weight.level.help." + level));
        help.addClassName("quiet");
        Element head = new Element("tr");
        for (String key : List.of("weight.rule", "weight.default", "weight.own", "weight.effect.rule")) {
            head.appendChild(new Element("th").setAttribute("scope", "col").setText(getTranslation(key)));
        }
        Element body = new Element("tbody");
        Arrays.stream(Rule.values()).filter(rule -> rule.level() == level).forEach(rule -> {
            WeightRow row = new WeightRow(rule, editable, onTyped);
            rows.put(rule, row);
            body.appendChild(row.getElement());
        });
        Element table = new Element("table").setAttribute("class", "sheet");
        table.appendChild(new Element("thead").appendChild(head), body);
        SheetScroll scroll = new SheetScroll(id);
        scroll.getElement().appendChild(table);
        Section section = new Section(title, help, scroll);
        section.addClassName("card");
        section.getElement().setAttribute("aria-labelledby", id);
        return section;
    }

    /** Fills the fields. */
    void show(Weights weights) {
        rows.forEach(
                (rule, row) -> row.show(Optional.ofNullable(weights.changed().get(rule))));
    }

    /** What the fields say; none while one of them is refused, which says so itself. */
    Optional<Weights> findTyped() {
        if (rows.values().stream().anyMatch(WeightRow::isRefused)) {
            return Optional.empty();
        }
        return Optional.of(readGood());
    }

    /** What the fields say, without those that are refused. */
    Weights readGood() {
        Map<Rule, Integer> own = new EnumMap<>(Rule.class);
        rows.forEach((rule, row) -> row.findTyped().ifPresent(weight -> own.put(rule, weight)));
        return new Weights(own);
    }

    /** Shows beside each rule what it costs the rosters, now and then. */
    void showEffects(List<Effect> effects) {
        rows.values().forEach(row -> row.showEffects(effects));
    }
}
