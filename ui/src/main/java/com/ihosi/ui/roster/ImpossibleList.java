package com.ihosi.ui.roster;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What no roster of the week can do, in words; not there where there is nothing to say. */
final class ImpossibleList extends Details {

    private static final long serialVersionUID = 1L;

    private List<String> shown = List.of();

    ImpossibleList() {
        addClassName("impossible");
        setId("impossible");
        setVisible(false);
    }

    void show(List<String> sentences) {
        if (!shown.equals(sentences)) {
            shown = List.copyOf(sentences);
            UnorderedList list = new UnorderedList();
            sentences.forEach(sentence -> list.add(new ListItem(sentence)));
            removeAll();
            add(list);
            setSummaryText(getTranslation("impossible.title", sentences.size()));
        }
        setVisible(!sentences.isEmpty());
    }
}
