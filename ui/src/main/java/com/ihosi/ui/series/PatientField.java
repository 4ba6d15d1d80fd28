package com.ihosi.ui.series;

import com.ihosi.planner.patient.Patient;
import com.ihosi.ui.text.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a patient by name or number. */
public final class PatientField {

    private PatientField() {}

    /**
     * A field for a reader of the language.
     *
     * @param search the patients whose name or number has a text in it, at most as many as the number says
     */
    public static ComboBox<Patient> make(BiFunction<String, Integer, List<Patient>> search, Locale language) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(Texts.text(language, "format.date"), language);
        ComboBox<Patient> field = new ComboBox<>();
        field.setPlaceholder(Texts.text(language, "series.patient.hint"));
        field.setItemLabelGenerator(patient -> label(patient, day));
        field.setItems(
                query -> search.apply(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        return field;
    }

    private static String label(Patient patient, DateTimeFormatter day) {
        LocalDate born = patient.birthDate();
        return Stream.of(patient.name(), patient.number(), born == null ? null : day.format(born))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
