package com.ihosi.ui.series;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.Series;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /series?series=…}: a patient's appointments that repeat, and new ones. */
@Route(value = "series", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.BOOK)
public final class RepeatedView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SeriesDesk desk;
    private final transient SeriesWords words;
    private final transient Map<AppointmentType.Id, AppointmentType> types;
    private final ComboBox<Patient> patient;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    RepeatedView(SeriesDesk desk) {
        this.desk = desk;
        words = new SeriesWords(
                desk.zone(), getLocale(), desk.names(), desk.today().getYear());
        types = desk.types();
        patient = PatientField.make(desk::searchPatients, getLocale());
        addClassNames("page", "repeated");
        setId("content");
        PageHead head = new PageHead(getTranslation("series.title"), getTranslation("series.explain"));
        content.addClassName("sections");
        add(head, tools(), notice, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("series.page", CurrentFacility.get().name());
    }

    /** Shows the series that is asked for, with the others of its patient. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("series")
                .flatMap(SeriesDesk::id)
                .ifPresent(this::show);
    }

    private void show(Series.Id id) {
        attempt(() -> {
            patient.setValue(desk.getPatient(id));
            content.getChildren()
                    .filter(SeriesCard.class::isInstance)
                    .map(SeriesCard.class::cast)
                    .filter(card -> card.is(id))
                    .findFirst()
                    .ifPresent(SeriesCard::lead);
        });
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
            loadUnplaced();
            return;
        }
        List<SeriesView> all = desk.list(whose.id());
        all.forEach(view -> content.add(card(view, type(view))));
        if (all.isEmpty()) {
            say("series.none");
        }
    }

    /** Nothing that does not fit is forgotten: until somebody is chosen, it is what there is to do. */
    private void loadUnplaced() {
        List<SeriesView> unplaced = desk.listUnplaced();
        Map<Patient.Id, String> names = desk.patients(unplaced);
        say(unplaced.isEmpty() ? "series.whose" : "series.unplaced");
        unplaced.forEach(
                view -> content.add(card(view, names.getOrDefault(view.series().patient(), "") + " · " + type(view))));
    }

    private String type(SeriesView view) {
        AppointmentType type = types.get(view.series().type());
        return type == null ? "" : type.name();
    }

    private void say(String key) {
        Paragraph none = new Paragraph(getTranslation(key));
        none.addClassName("none");
        content.add(none);
    }

    private SeriesCard card(SeriesView view, String name) {
        return new SeriesCard(desk, view, words, name, new SeriesCard.Actions() {
            @Override
            public void done(String key) {
                notice.tell(getTranslation("series.done." + key));
                load();
            }

            @Override
            public void attempt(Runnable action) {
                RepeatedView.this.attempt(action);
            }
        });
    }

    private void attempt(Runnable action) {
        try {
            notice.clear();
            action.run();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
            load();
        }
    }
}
