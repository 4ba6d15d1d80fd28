package com.ihosi.ui.roster;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of the doctors are shown, by department and by name, and whether the demand stands above them. */
final class FilterBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WAIT_MILLIS = 250;
    private static final String ALL = "";

    private final Select<String> department = new Select<>();
    private final TextField name = new TextField();
    private final Checkbox demand = new Checkbox();
    private List<String> departments = List.of();

    FilterBar(Runnable onChange) {
        addClassName("filters");
        department.setAriaLabel(getTranslation("filter.department"));
        department.setItemLabelGenerator(item -> item.isEmpty() ? getTranslation("filter.all") : item);
        department.setItems(ALL);
        department.setValue(ALL);
        department.addValueChangeListener(change -> onChange.run());
        name.setAriaLabel(getTranslation("filter.name"));
        name.setPlaceholder(getTranslation("filter.name"));
        name.setPrefixComponent(VaadinIcon.SEARCH.create());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeTimeout(WAIT_MILLIS);
        name.addValueChangeListener(change -> onChange.run());
        demand.setLabel(getTranslation("filter.demand"));
        demand.setValue(true);
        demand.addValueChangeListener(change -> onChange.run());
        add(department, name, demand);
    }

    /** Offers the board's departments; a chosen one that is still there stays chosen. */
    void offer(Board board) {
        List<String> names = board.groups().stream().map(Board.Group::name).toList();
        if (names.equals(departments)) {
            return;
        }
        departments = names;
        String chosen = department.getValue();
        List<String> items = new ArrayList<>(List.of(ALL));
        items.addAll(names);
        department.setItems(items);
        department.setValue(items.contains(chosen) ? chosen : ALL);
    }

    boolean withDemand() {
        return demand.getValue();
    }

    /** The ids of the rows that pass. */
    Set<String> passing(Board board) {
        String wanted = plain(name.getValue());
        Set<String> ids = new HashSet<>();
        for (Board.Group group : board.groups()) {
            if (department.getValue() == null
                    || department.getValue().isEmpty()
                    || department.getValue().equals(group.name())) {
                group.rows().stream()
                        .filter(row -> plain(row.name()).contains(wanted))
                        .forEach(row -> ids.add(row.id()));
            }
        }
        return ids;
    }

    /** Shows everybody again, so that every place can be led to. */
    void clear() {
        department.setValue(ALL);
        name.clear();
        demand.setValue(true);
    }

    /** Without accents and capitals, so that "munoz" finds Muñoz. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
