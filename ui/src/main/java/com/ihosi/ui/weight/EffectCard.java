package com.ihosi.ui.weight;

import com.ihosi.planner.roster.Score;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.layout.SheetScroll;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.text.NumberFormat;
import java.util.List;

/** The scores of the week's rosters, with the weights as they are and as they are typed. */
final class EffectCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final String TITLE = "weight-effect";

    private final SheetScroll content = new SheetScroll(TITLE);

    EffectCard() {
        addClassNames("card", "effects");
        H2 title = new H2(getTranslation("weight.effect"));
        title.setId(TITLE);
        getElement().setAttribute("aria-labelledby", TITLE);
        add(title, content);
    }

    void show(List<Effect> effects) {
        Markup markup = new Markup();
        if (effects.isEmpty()) {
            markup.leaf("p", getTranslation("weight.effect.none"), "class", "quiet");
        } else {
            table(markup, effects);
        }
        content.getElement().setProperty("innerHTML", markup.toString());
    }

    private void table(Markup markup, List<Effect> effects) {
        markup.leaf("p", getTranslation("weight.effect.help"), "class", "quiet");
        markup.open("table", "class", "sheet").open("thead").open("tr");
        markup.leaf("th", getTranslation("weight.roster"), "scope", "col");
        for (String key : List.of("compare.broken-points", "compare.missing-points", "summary.cost")) {
            markup.leaf("th", getTranslation(key), "scope", "col", "class", "number");
        }
        markup.close("tr").close("thead").open("tbody");
        effects.forEach(effect -> row(markup, effect));
        markup.close("tbody").close("table");
    }

    private void row(Markup markup, Effect effect) {
        Score now = effect.comparison().left().score();
        Score then = effect.comparison().right().score();
        markup.open("tr").leaf("th", effect.roster().name(), "scope", "row");
        cell(markup, now.hard(), then.hard());
        cell(markup, now.medium(), then.medium());
        cell(markup, now.soft(), then.soft());
        markup.close("tr");
    }

    private void cell(Markup markup, long now, long then) {
        NumberFormat number = NumberFormat.getIntegerInstance(getLocale());
        boolean same = now == then;
        markup.open("td", "class", same ? "number same" : "number changed").text(number.format(now));
        if (!same) {
            markup.sign(" → ").spoken(getTranslation("compare.then")).text(number.format(then));
        }
        markup.close("td");
    }
}
