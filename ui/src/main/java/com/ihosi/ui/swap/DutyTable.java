package com.ihosi.ui.swap;

import com.ihosi.planner.swap.OwnDuty;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The duties of the coming weeks, each of which can be offered. */
@Tag("table")
final class DutyTable extends Component {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    DutyTable(List<OwnDuty> duties, ZoneId zone, Predicate<OwnDuty> offered, Consumer<OwnDuty> offer) {
        getElement().setAttribute("class", "duty-table");
        Element head = new Element("tr");
        List.of("day", "shift", "time", "offer")
                .forEach(name -> head.appendChild(
                        new Element("th").setAttribute("scope", "col").setText(getTranslation("swap.duty." + name))));
        Element body = new Element("tbody");
        duties.forEach(duty -> body.appendChild(row(duty, zone, offered.test(duty), offer)));
        getElement().appendChild(new Element("thead").appendChild(head), body);
    }

    private Element row(OwnDuty duty, ZoneId zone, boolean offered, Consumer<OwnDuty> offer) {
        String day = SwapWords.day(duty.work().day(), getLocale());
        Element row = new Element("tr");
        row.appendChild(
                new Element("th").setAttribute("scope", "row").setText(day),
                new Element("td").setText(duty.name()),
                new Element("td")
                        .setText(TIME.format(duty.during().start().atZone(zone)) + "–"
                                + TIME.format(duty.during().end().atZone(zone))));
        Element last = new Element("td");
        if (offered) {
            last.setText(getTranslation("swap.duty.offered"));
        } else {
            Button button = new Button(getTranslation("swap.duty.give"), click -> offer.accept(duty));
            button.setAriaLabel(getTranslation("swap.duty.give.what", duty.name(), day));
            last.appendChild(button.getElement());
        }
        return row.appendChild(last);
    }
}
