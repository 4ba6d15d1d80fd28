package com.ihosi.ui.series;

import com.ihosi.planner.series.Part;
import com.ihosi.planner.series.Series;
import com.ihosi.planner.series.SeriesChange;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.planner.series.SeriesView.Item;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for another time, doctor or length of a part of a series, and says what of it would fit. */
final class ChangeDialog {

    private static final String WIDTH = "34rem";
    private static final Duration STEP = Duration.ofMinutes(15);

    private final SeriesDesk desk;
    private final Series series;
    private final SeriesWords words;
    private final PartField part;
    private final TimePicker time = new TimePicker();
    private final ComboBox<Doctor> doctor = new ComboBox<>();
    private final IntegerField minutes = new IntegerField();
    private final Paragraph effect = new Paragraph();
    private final FormDialog dialog;

    ChangeDialog(SeriesDesk desk, Series series, @Nullable Item item, SeriesWords words, Runnable onChanged) {
        this.desk = desk;
        this.series = series;
        this.words = words;
        part = new PartField(item == null ? null : item.at());
        time.setLabel(words.text("series.time"));
        time.setId("change-time");
        time.setStep(STEP);
        time.setLocale(Calendars.clock(UI.getCurrent().getLocale()));
        time.setValue(series.first().toLocalTime());
        doctor.setLabel(words.text("series.doctor"));
        doctor.setId("change-doctor");
        doctor.setItems(desk.listDoctors());
        doctor.setItemLabelGenerator(Doctor::name);
        doctor.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(series.doctor()))
                .findFirst()
                .ifPresent(doctor::setValue);
        minutes.setLabel(words.text("series.minutes"));
        minutes.setId("change-minutes");
        minutes.setValue(series.minutes());
        effect.getElement().setAttribute("role", "status");
        Div row = new Div(time, minutes);
        row.addClassNames("form-row", "two");
        Paragraph about = new Paragraph(item == null ? words.rule(series) : words.when(item.at()));
        about.addClassName("about");
        dialog = new FormDialog("series.change.title", WIDTH, about, part, row, doctor, effect);
        doctor.setWidthFull();
        dialog.field("time", time).field("minutes", minutes);
        dialog.confirm("series.change.confirm", () -> {
            desk.change(series, part.getValue(), read());
            onChanged.run();
        });
        part.addValueChangeListener(change -> tryOut());
        time.addValueChangeListener(change -> tryOut());
        doctor.addValueChangeListener(change -> tryOut());
        minutes.addValueChangeListener(change -> tryOut());
    }

    void open() {
        dialog.open();
        time.focus();
    }

    private SeriesChange read() {
        LocalTime at = time.getValue();
        Doctor with = doctor.getValue();
        Integer length = minutes.getValue();
        return new SeriesChange(
                at == null || at.equals(series.first().toLocalTime()) ? null : at,
                with == null || with.id().equals(series.doctor()) ? null : with.id(),
                length == null || length == series.minutes() ? null : length);
    }

    private boolean isAsItWas() {
        Doctor with = doctor.getValue();
        return series.first().toLocalTime().equals(time.getValue())
                && Integer.valueOf(series.minutes()).equals(minutes.getValue())
                && (with == null || with.id().equals(series.doctor()));
    }

    /** Says what the change would come to; nothing is changed by it. */
    private void tryOut() {
        effect.setText("");
        if (part.getValue() instanceof Part.One || isAsItWas()) {
            return;
        }
        dialog.attempt(() -> {
            SeriesView view = desk.previewChange(series, part.getValue(), read());
            String stays = view.items().stream()
                    .filter(item -> item.obstacle().isPresent())
                    .map(item -> words.when(item.at()) + " ("
                            + item.obstacle().map(words::why).orElse("") + ")")
                    .collect(Collectors.joining(" "));
            effect.setText(
                    stays.isEmpty()
                            ? words.text("series.change.fits")
                            : words.text("series.change.unfit", view.unfit(), stays));
        });
    }
}
