package com.ihosi.ui.hours;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.hours.HoursWeek;
import com.ihosi.planner.hours.WorkingWeeks;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /hours?doctor=CODE&week=2026-W48}: when a doctor can be booked, and the weekly hours and blocks that say so. */
@Route(value = "hours", layout = ConsoleLayout.class)
@PermitAll
@Needs({Right.SEE_SETUP, Right.OWN_CALENDAR})
public final class HoursView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String DOCTOR = "doctor";
    private static final String WEEK = "week";

    private final transient HoursDesk desk;
    private final transient List<EmployedDoctor> doctors;
    private final HoursBar bar;
    private final Notice notice = new Notice();
    private final Div picture = new Div();
    private final Div cards = new Div();
    private transient Week week;

    HoursView(HoursDesk desk) {
        this.desk = desk;
        this.doctors = desk.listDoctors();
        this.week = Week.of(desk.today());
        addClassNames("page", "hours");
        setId("content");
        bar = new HoursBar(doctors, week, HoursView::go);
        picture.addClassNames("card", "hours-picture");
        picture.setId("hours-picture");
        picture.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        picture.getElement().setAttribute("aria-label", getTranslation("hours.picture.label"));
        cards.addClassName("hours-cards");
        add(bar, notice, picture, cards);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hours.page", CurrentFacility.get().name());
    }

    private static void go(Doctor doctor, Week week) {
        UI.getCurrent()
                .navigate(
                        HoursView.class, QueryParameters.simple(Map.of(DOCTOR, doctor.code(), WEEK, week.toString())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        notice.clear();
        query.getSingleParameter(WEEK).ifPresent(this::choose);
        Optional<EmployedDoctor> chosen = query.getSingleParameter(DOCTOR)
                .flatMap(this::find)
                .or(() -> desk.findMyself().flatMap(this::find))
                .or(() -> doctors.stream().findFirst());
        chosen.ifPresentOrElse(this::show, this::showNobody);
    }

    private void choose(String text) {
        try {
            week = Week.parse(text);
        } catch (PlannerException unknown) {
            notice.refuse(getTranslation("week.unknown", text, String.valueOf(unknown.getMessage())));
        }
    }

    private Optional<EmployedDoctor> find(String code) {
        Optional<EmployedDoctor> found = doctors.stream()
                .filter(each -> each.doctor().code().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            notice.refuse(getTranslation("hours.unknown", code));
        }
        return found;
    }

    private Optional<EmployedDoctor> find(Doctor.Id id) {
        return doctors.stream().filter(each -> each.doctor().id().equals(id)).findFirst();
    }

    private void showNobody() {
        picture.setVisible(false);
        notice.refuse(getTranslation("hours.nobody"));
    }

    private void show(EmployedDoctor whose) {
        Doctor doctor = whose.doctor();
        bar.show(whose, week);
        boolean herself = desk.findMyself().equals(Optional.of(doctor.id()));
        HoursWeek here = desk.getWeek(doctor.id(), week.firstDay());
        List<HoursWeek> elsewhere = herself ? desk.listOwnElsewhere(week.firstDay()) : List.of();
        HoursWords words = new HoursWords(getLocale());
        WorkingWeeks.Kept kept = desk.getWeeks(doctor.id());
        String drawn = new WeekPicture(here, kept.layers(), elsewhere, words).draw();
        picture.getElement().setProperty("innerHTML", drawn + WeekLegend.draw(words, herself));
        cards.removeAll();
        HoursCards made = new HoursCards(desk, whose, kept, week, new HoursCards.Done() {
            @Override
            public void done(String what) {
                notice.tell(getTranslation("hours.done." + what));
                show(whose);
            }

            @Override
            public void refused(String why) {
                notice.refuse(why);
                show(whose);
            }
        });
        made.all().forEach(cards::add);
    }
}
