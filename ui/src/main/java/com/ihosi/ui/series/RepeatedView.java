package com.ihosi.ui.series;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /series}: a patient's appointments that repeat, and new ones. */
@Route(value = "series", layout = ConsoleLayout.class)
@PermitAll
public final class RepeatedView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SeriesDesk desk;
    private final transient SeriesWords words;
    private final transient Map<AppointmentType.Id, AppointmentType> types;
    private final ComboBox<Patient> patient;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    RepeatedView(SeriesDesk desk) {
        this.desk = desk;
        if (!desk.mayPlan()) {
            throw new NotAllowedException("Series are for those who may plan.");
        }
        words = new SeriesWords(desk.zone(), getLocale(), desk.names());
        types = desk.types();
        patient = PatientField.make(desk, getLocale());
        addClassNames("page", "repeated");
        setId("content");
        Header head =
                new Header(new H1(getTranslation("series.title")), new Paragraph(getTranslation("series.explain")));
        head.addClassName("page-head");
        content.addClassName("sections");
        add(head, tools(), notice, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("series.page", CurrentFacility.get().name());
    }

    private Div tools() {
        patient.setLabel(getTranslation("series.patient"));
        patient.setId("whose");
        patient.setClearButtonVisible(true);
        patient.addValueChangeListener(change -> load());
        Button create = new Button(getTranslation("series.new"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("new-series");
        Div tools = new Div(patient, create);
        tools.addClassName("tools");
        return tools;
    }

    private void create() {
        SeriesDialogs.Start start = new SeriesDialogs.Start(
                Optional.ofNullable(patient.getValue()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        new SeriesDialog(desk, start, this::booked).open();
    }

    private void booked(SeriesView made) {
        long booked = made.items().size() - (long) made.unfit();
        notice.tell(
                made.unfit() == 0
                        ? getTranslation("series.done.booked", booked)
                        : getTranslation("series.done.partly", booked, made.unfit()));
        load();
    }

    private void load() {
        content.removeAll();
        Patient whose = patient.getValue();
        if (whose == null) {
            say("series.whose");
            return;
        }
        List<SeriesView> all = desk.list(whose.id());
        all.forEach(view -> content.add(card(view)));
        if (all.isEmpty()) {
            say("series.none");
        }
    }

    private void say(String key) {
        Paragraph none = new Paragraph(getTranslation(key));
        none.addClassName("none");
        content.add(none);
    }

    private SeriesCard card(SeriesView view) {
        AppointmentType type = types.get(view.series().type());
        return new SeriesCard(desk, view, words, type == null ? "" : type.name(), new SeriesCard.Actions() {
            @Override
            public void done(String key) {
                notice.tell(getTranslation("series.done." + key));
                load();
            }

            @Override
            public void attempt(Runnable action) {
                try {
                    notice.clear();
                    action.run();
                } catch (PlannerException refusal) {
                    notice.refuse(refusal.getMessage());
                    load();
                }
            }
        });
    }
}
