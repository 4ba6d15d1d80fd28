package com.ihosi.ui.series;

import com.ihosi.planner.series.Part;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks whether one occurrence is meant, it and all that follow, or all. */
final class PartField extends RadioButtonGroup<Part> {

    private static final long serialVersionUID = 1L;

    PartField(@Nullable LocalDateTime at) {
        setLabel(getTranslation("series.part"));
        setId("part");
        if (at == null) {
            setItems(new Part.All());
            setVisible(false);
        } else {
            setItems(List.of(new Part.One(at), new Part.Following(at), new Part.All()));
        }
        setItemLabelGenerator(part -> getTranslation(
                switch (part) {
                    case Part.One one -> "series.part.one";
                    case Part.Following following -> "series.part.following";
                    case Part.All all -> "series.part.all";
                }));
        setValue(at == null ? new Part.All() : new Part.One(at));
    }
}
