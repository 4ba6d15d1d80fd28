package com.ihosi.ui.compare;

import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.roster.OfferedRoster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The head of the comparison: which week, which two rosters, and the way back. */
final class CompareBar extends Header {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Anchor back = new Anchor();
    private final Select<OfferedRoster> left;
    private final Select<OfferedRoster> right;
    private final Div choice;

    /** The two rosters that are compared. */
    record Pair(OfferedRoster left, OfferedRoster right) {}

    /** Is told the keys of the rosters that somebody wants to see. */
    interface Choice {
        void compare(String left, String right);
    }

    CompareBar(Choice onChoice) {
        addClassName("week-bar");
        title.setId("compare-title");
        Div titles = new Div(title, subtitle);
        titles.addClassName("titles");
        left = select("compare.left", onChoice);
        right = select("compare.right", onChoice);
        Button swap = new Button(
                VaadinIcon.EXCHANGE.create(),
                click ->
                        onChoice.compare(right.getValue().key(), left.getValue().key()));
        swap.setAriaLabel(getTranslation("compare.swap"));
        swap.setTooltipText(getTranslation("compare.swap"));
        swap.setId("compare-swap");
        choice = new Div(left, swap, right);
        choice.addClassName("compare-choice");
        back.setText(getTranslation("compare.back"));
        back.addClassName("way");
        add(titles, choice, back);
    }

    private Select<OfferedRoster> select(String key, Choice onChoice) {
        Select<OfferedRoster> select = new Select<>();
        select.setId(key.replace('.', '-'));
        select.setLabel(getTranslation(key));
        select.setItemLabelGenerator(OfferedRoster::name);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChoice.compare(left().key(), right().key());
            }
        });
        return select;
    }

    private OfferedRoster left() {
        return left.getValue();
    }

    private OfferedRoster right() {
        return right.getValue();
    }

    /** Shows the week and what there is to choose from; without a pair nothing is. */
    void show(Week week, List<OfferedRoster> offered, Optional<Pair> pair) {
        title.setText(getTranslation("compare.title", String.valueOf(week.number()), String.valueOf(week.year())));
        DateTimeFormatter day = DateTimeFormatter.ofPattern(getTranslation("format.date"), getLocale());
        subtitle.setText(getTranslation("week.span", day.format(week.firstDay()), day.format(week.lastDay())));
        back.setHref("roster?week=" + week);
        choice.setVisible(pair.isPresent());
        left.setItems(offered);
        right.setItems(offered);
        pair.ifPresent(chosen -> {
            left.setValue(chosen.left());
            right.setValue(chosen.right());
        });
    }
}
