package com.ihosi.ui.room;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.room.BlockOrder;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.room.RoomUse;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks what a room is, and from when until when it is blocked. */
final class RoomDialogs {

    private static final LocalTime USUAL_START = LocalTime.of(12, 0);
    private static final int USUAL_HOURS = 1;
    private static final Duration STEP = Duration.ofMinutes(15);

    private RoomDialogs() {}

    /** Asks for a new room, or what changes of one. */
    static void edit(RoomDesk desk, Optional<Room> before, Consumer<Room> onSaved) {
        TextField name = text("name", Room.LONGEST_NAME);
        TextField code = text("code", Room.LONGEST_CODE);
        List<Department> departments = desk.listDepartments();
        Select<Department> department = new Select<>();
        department.setLabel(department.getTranslation("room.department"));
        department.setId("room-department");
        department.setWidthFull();
        department.setEmptySelectionAllowed(true);
        department.setEmptySelectionCaption(department.getTranslation("room.department.none"));
        department.setItems(departments);
        department.setItemLabelGenerator(
                each -> each == null ? department.getTranslation("room.department.none") : each.name());
        before.ifPresent(room -> {
            name.setValue(room.name());
            code.setValue(room.code());
            departments.stream()
                    .filter(each -> room.department().equals(Optional.of(each.id())))
                    .findFirst()
                    .ifPresent(department::setValue);
        });
        Room.Id id = before.map(Room::id).orElseGet(() -> new Room.Id(UUID.randomUUID()));
        FormDialog dialog = new FormDialog(
                before.isPresent() ? "room.edit.title" : "room.new.title", "32rem", names(name, code), department);
        dialog.field("name", name).field("code", code).field("department", department);
        dialog.confirm("room.save", () -> {
            onSaved.accept(desk.save(new Room(
                    id,
                    desk.facility(),
                    code.getValue(),
                    name.getValue(),
                    Optional.ofNullable(department.getValue()).map(Department::id),
                    true,
                    before.map(Room::version).orElse(0L))));
        });
        dialog.open();
        name.focus();
    }

    static Div names(TextField name, TextField code) {
        Div names = new Div(name, code);
        names.addClassNames("form-row", "names");
        return names;
    }

    static TextField text(String what, int longest) {
        TextField field = new TextField();
        field.setLabel(field.getTranslation("room." + what));
        field.setId("room-" + what);
        field.setMaxLength(longest);
        return field;
    }

    /** Asks for a block of a room, at first for the day that is looked at. */
    static void block(RoomDesk desk, Room room, LocalDate day, Runnable onBlocked) {
        DateTimePicker from = picker("from", day.atTime(USUAL_START));
        DateTimePicker until = picker("until", day.atTime(USUAL_START.plusHours(USUAL_HOURS)));
        TextField note = text("note", RoomUse.LONGEST_NOTE);
        note.setWidthFull();
        FormDialog dialog = new FormDialog("room.block.title", "32rem", from, until, note);
        dialog.setHeaderTitle(note.getTranslation("room.block.what", room.name()));
        dialog.field("from", from).field("until", until).field("note", note);
        dialog.confirm("room.block", () -> {
            String missing = note.getTranslation("room.moment");
            new FieldChecks()
                    .check(from.getValue() != null, "from", missing)
                    .check(until.getValue() != null, "until", missing)
                    .done();
            desk.block(room, new BlockOrder(chosen(from), chosen(until), note.getValue()));
            onBlocked.run();
        });
        dialog.open();
    }

    private static LocalDateTime chosen(DateTimePicker picker) {
        return Objects.requireNonNull(picker.getValue());
    }

    private static DateTimePicker picker(String what, LocalDateTime value) {
        DateTimePicker picker = new DateTimePicker(value);
        String label = picker.getTranslation("room." + what);
        picker.setLabel(label);
        picker.setId("room-" + what);
        picker.setStep(STEP);
        picker.setWidthFull();
        picker.setDatePickerI18n(Calendars.in(picker.getLocale()));
        picker.setLocale(Calendars.clock(picker.getLocale()));
        picker.setDateAriaLabel(picker.getTranslation("room.date", label));
        picker.setTimeAriaLabel(picker.getTranslation("room.time", label));
        return picker;
    }
}
