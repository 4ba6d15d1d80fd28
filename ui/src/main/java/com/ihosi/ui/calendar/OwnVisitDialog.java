package com.ihosi.ui.calendar;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.calendar.Visit;
import com.ihosi.planner.facility.Facility;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Optional;

/** An appointment as its doctor reads it. */
final class OwnVisitDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    OwnVisitDialog(Visit visit, Facility facility) {
        Appointment appointment = visit.appointment();
        setHeaderTitle(visit.patient().name());
        setWidth("30rem");
        LocalDate day = LocalDate.ofInstant(appointment.during().start(), facility.zone());
        Facts facts = new Facts()
                .add(
                        "cal.file.status",
                        getTranslation(VisitState.of(appointment).key()))
                .add(
                        "cal.file.when",
                        format("format.long-day", day) + ", "
                                + new WallClock(day, facility.zone()).time(appointment.during())
                                + " (" + facility.zone().getDisplayName(TextStyle.FULL_STANDALONE, getLocale()) + ")")
                .add("cal.file.where", facility.name())
                .add("cal.type", visit.kind().name());
        Optional.ofNullable(visit.patient().birthDate())
                .ifPresent(born -> facts.add("cal.file.birth", format("format.date", born)));
        Optional.ofNullable(appointment.reason()).ifPresent(reason -> facts.add("cal.why", reason));
        Div content = new Div(facts);
        content.addClassName("visit-file");
        add(content);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(getTranslation(key), getLocale()).format(day);
    }
}
