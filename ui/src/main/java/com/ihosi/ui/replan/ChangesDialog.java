package com.ihosi.ui.replan;

import com.ihosi.planner.roster.plan.DutyChange;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.layout.TableFrame;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists what a draft changes against the published roster: who, when, from what to what, and whom to tell. */
public final class ChangesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ReplanDesk.Changes changes;
    private final transient ShiftNames names;
    private final transient Map<Doctor.Id, Doctor> doctors;

    /** Prepares the list for a draft of a week. */
    public ChangesDialog(ReplanDesk desk, Week week, UUID draft) {
        changes = desk.listChanges(week, draft);
        names = new ShiftNames(changes.plan());
        doctors = changes.plan().doctors().stream()
                .map(EmployedDoctor::doctor)
                .collect(Collectors.toMap(Doctor::id, Function.identity()));
        setHeaderTitle(getTranslation("changes.title", String.valueOf(week.number())));
        setWidth("min(62rem, 96vw)");
        List<DutyChange> list = changes.list();
        if (list.isEmpty()) {
            add(new Paragraph(getTranslation("changes.none")));
        } else {
            add(new Paragraph(getTranslation("changes.count", list.size(), people(list))), table(list));
        }
        Button close = new Button(getTranslation("action.close"), click -> close());
        close.setId("changes-close");
        getFooter().add(close);
    }

    private static long people(List<DutyChange> list) {
        return list.stream().map(DutyChange::doctor).distinct().count();
    }

    private Component table(List<DutyChange> list) {
        NativeTable table = new NativeTable();
        table.addClassName("plain-table");
        table.setId("changes");
        NativeTableRow head = table.getHead().addRow();
        for (String key : List.of("day", "doctor", "from", "to", "tell")) {
            head.addHeaderCell().setText(getTranslation("changes." + key));
        }
        DateTimeFormatter day = DateTimeFormatter.ofPattern(getTranslation("format.weekday"), getLocale());
        list.forEach(change -> add(table.getBody().addRow(), change, day));
        return new TableFrame(table, getTranslation("changes.label"));
    }

    private void add(NativeTableRow row, DutyChange change, DateTimeFormatter day) {
        Doctor doctor = doctors.get(change.doctor());
        String off = getTranslation("changes.off");
        row.addDataCell().setText(day.format(change.day()));
        row.addDataCell().setText(doctor == null ? "?" : doctor.name());
        row.addDataCell().setText(names.names(change.before(), off));
        row.addDataCell().setText(names.names(change.after(), off));
        row.addDataCell().add(mail(change.doctor()));
    }

    private Component mail(Doctor.Id doctor) {
        String address = changes.mails().get(doctor);
        if (address == null) {
            return new Text(getTranslation("changes.no-mail"));
        }
        Anchor link = new Anchor("mailto:" + address, address);
        link.setRouterIgnore(true);
        return link;
    }
}
