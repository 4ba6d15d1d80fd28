package com.ihosi.ui.weight;

import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.roster.compare.RuleComparison;
import com.ihosi.ui.layout.Markup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;

/** One rule: what it means, its default, the facility's own weight, and what it costs the rosters looked at. */
@Tag("tr")
final class WeightRow extends Component {

    private static final long serialVersionUID = 1L;
    private static final int PATIENCE_MILLIS = 400;
    private static final int MOST_DIGITS = 9;

    private final Rule rule;
    private final TextField own = new TextField();
    private final Element effect = new Element("td");
    private Optional<Integer> typed = Optional.empty();

    WeightRow(Rule rule, boolean editable, Runnable onTyped) {
        this.rule = rule;
        String key = rule.key();
        Element name = new Element("th").setAttribute("scope", "row");
        name.appendChild(
                new Element("span").setAttribute("class", "rule-name").setText(getTranslation(key)),
                new Element("span")
                        .setAttribute("class", "meaning")
                        .setText(getTranslation(key.replace("rule.", "weight.meaning."))));
        own.setId(key.replace("rule.", "weight-"));
        own.setAriaLabel(getTranslation("weight.own.of", getTranslation(key)));
        own.setPlaceholder(String.valueOf(rule.defaultWeight()));
        own.setReadOnly(!editable);
        own.setMaxLength(MOST_DIGITS);
        own.setClearButtonVisible(editable);
        own.setValueChangeMode(ValueChangeMode.LAZY);
        own.setValueChangeTimeout(PATIENCE_MILLIS);
        own.addValueChangeListener(change -> {
            read(change.getValue());
            if (change.isFromClient()) {
                onTyped.run();
            }
        });
        effect.setAttribute("class", "effect");
        getElement()
                .appendChild(
                        name,
                        new Element("td")
                                .setAttribute("class", "number")
                                .setText(NumberFormat.getIntegerInstance(getLocale())
                                        .format(rule.defaultWeight())),
                        new Element("td").setAttribute("class", "own").appendChild(own.getElement()),
                        effect);
    }

    /** Refuses in place what is no weight or lies out of the bounds. */
    private void read(String text) {
        String digits = text.strip();
        typed = Optional.empty();
        if (digits.matches("\\d{1,9}")) {
            typed = Optional.of(Integer.parseInt(digits))
                    .filter(weight -> weight >= Weights.least(rule) && weight <= Weights.MOST);
        }
        boolean good = digits.isEmpty() || typed.isPresent();
        own.setErrorMessage(good ? "" : getTranslation("weight.bound", Weights.least(rule), Weights.MOST));
        own.setInvalid(!good);
    }

    void show(Optional<Integer> weight) {
        own.setValue(weight.map(String::valueOf).orElse(""));
    }

    boolean isRefused() {
        return own.isInvalid();
    }

    Optional<Integer> findTyped() {
        return typed;
    }

    void showEffects(List<Effect> effects) {
        Markup markup = new Markup();
        for (Effect each : effects) {
            each.find(rule).ifPresent(found -> line(markup, each, found));
        }
        effect.setProperty("innerHTML", markup.toString());
    }

    private void line(Markup markup, Effect each, RuleComparison found) {
        NumberFormat number = NumberFormat.getIntegerInstance(getLocale());
        boolean same = found.leftPrice() == found.rightPrice();
        String which = getTranslation(each.roster().isPublished() ? "version.published" : "version.draft");
        markup.open("div", "class", same ? "same" : "changed")
                .leaf("span", which, "class", "which")
                .open("span", "class", "number")
                .text(number.format(found.leftPrice()));
        if (!same) {
            markup.sign(" → ").spoken(getTranslation("compare.then")).text(number.format(found.rightPrice()));
        }
        markup.close("span").close("div");
    }
}
