package com.ihosi.ui.series;

import com.ihosi.planner.series.Planned;
import com.ihosi.planner.series.SeriesPlan;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** Which appointments of a series fit, and what there would be instead of those that do not. */
final class PlanPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SeriesWords words;
    private final H3 title = new H3();
    private final Paragraph note = new Paragraph();
    private final OrderedList list = new OrderedList();

    PlanPanel(SeriesWords words) {
        this.words = words;
        addClassName("series-plan");
        getElement().setAttribute("role", "status");
        list.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", words.text("series.plan"));
        add(title, note, list);
        clear();
    }

    void clear() {
        title.setText(words.text("series.plan"));
        note.setText(words.text("series.plan.first"));
        note.setVisible(true);
        list.removeAll();
        list.setVisible(false);
    }

    void show(SeriesPlan plan) {
        int all = plan.occurrences().size();
        title.setText(words.text("series.plan.fit", plan.fitting(), all));
        note.setVisible(plan.bounded() || plan.fitting() < all);
        String bounded = plan.bounded()
                ? words.text(
                        "series.plan.bounded",
                        all,
                        words.day(plan.occurrences().getLast().at().toLocalDate()))
                : "";
        String unfit = plan.fitting() < all ? words.text("series.plan.unfit") : "";
        note.setText((bounded + " " + unfit).strip());
        list.removeAll();
        plan.occurrences().forEach(planned -> list.add(item(planned)));
        list.setVisible(true);
    }

    private ListItem item(Planned planned) {
        Span when = new Span(words.when(planned.at()));
        when.addClassName("when");
        ListItem item = new ListItem(when);
        item.setClassName("unfit", !planned.fits());
        planned.obstacle().ifPresent(obstacle -> {
            Span why = new Span(words.why(obstacle));
            why.addClassName("why");
            item.add(why);
            String others = planned.alternatives().stream()
                    .map(slot -> words.moments().when(slot.slot().during().start()))
                    .collect(Collectors.joining(" · "));
            Span instead = new Span(
                    others.isEmpty() ? words.text("series.instead.none") : words.text("series.instead", others));
            instead.addClassName("instead");
            item.add(instead);
        });
        return item;
    }
}
