package com.ihosi.ui.template;

import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.template.Template;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The weeks of a rotation as rows, their days as columns, and in each cell the choice of a shift. */
@Tag("table")
final class RotationGrid extends Component {

    private static final long serialVersionUID = 1L;

    private final transient List<RosteredShift> shifts;
    private final List<Select<Optional<RosteredShift>>> cells = new ArrayList<>();
    private final Element body = new Element("tbody");

    RotationGrid(List<RosteredShift> shifts) {
        this.shifts = shifts;
        getElement().setAttribute("class", "rotation-grid");
        Element head = new Element("tr");
        head.appendChild(new Element("th").setAttribute("scope", "col").setText(getTranslation("template.grid.week")));
        for (DayOfWeek day : DayOfWeek.values()) {
            head.appendChild(new Element("th").setAttribute("scope", "col").setText(name(day, TextStyle.SHORT)));
        }
        getElement().appendChild(new Element("thead").appendChild(head), body);
    }

    private String name(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, getLocale());
    }

    /** Shows so many weeks; what was chosen in those that stay is kept. */
    void resize(int weeks) {
        while (body.getChildCount() > weeks) {
            body.removeChild(body.getChildCount() - 1);
            cells.subList(body.getChildCount() * Week.DAYS, cells.size()).clear();
        }
        while (body.getChildCount() < weeks) {
            body.appendChild(row(body.getChildCount() + 1));
        }
    }

    private Element row(int week) {
        Element row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").setText(String.valueOf(week)));
        for (DayOfWeek day : DayOfWeek.values()) {
            row.appendChild(new Element("td").appendChild(cell(week, day).getElement()));
        }
        return row;
    }

    private Select<Optional<RosteredShift>> cell(int week, DayOfWeek day) {
        Select<Optional<RosteredShift>> cell = new Select<>();
        List<Optional<RosteredShift>> items = new ArrayList<>(List.of(Optional.empty()));
        shifts.forEach(shift -> items.add(Optional.of(shift)));
        cell.setItemLabelGenerator(
                item -> item.map(shift -> shift.shift().code()).orElse("–"));
        cell.setItems(items);
        cell.setValue(Optional.empty());
        cell.setAriaLabel(getTranslation("template.grid.cell", week, name(day, TextStyle.FULL)));
        cell.setId("cell-" + week + "-" + day.getValue());
        cells.add(cell);
        return cell;
    }

    /** The duties chosen. */
    List<Template.Work> works() {
        List<Template.Work> works = new ArrayList<>();
        for (int day = 0; day < cells.size(); day++) {
            int number = day;
            Optional<RosteredShift> chosen = cells.get(day).getValue();
            chosen.ifPresent(shift -> works.add(new Template.Work(number, shift.type(), shift.department())));
        }
        return works;
    }
}
