package com.ihosi.ui.room;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.room.Equipment;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.room.RoomUse;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /rooms?day=2026-11-23}: the rooms with what takes them on that day, and the equipment. */
@Route(value = "rooms", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.SEE_SETUP)
public final class RoomView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RoomDesk desk;
    private final boolean mayChange;
    private final DayWays ways;
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private transient LocalDate day;

    RoomView(RoomDesk desk) {
        this.desk = desk;
        mayChange = desk.mayChange();
        day = desk.today();
        ways = new DayWays(day);
        addClassNames("page", "rooms");
        setId("content");
        content.addClassName("sections");
        add(head(), notice, content);
    }

    private Header head() {
        Div titles = new Div(new H1(getTranslation("room.title")), new Paragraph(getTranslation("room.explain")));
        titles.addClassName("titles");
        Header head = new Header(titles, ways);
        head.addClassName("week-bar");
        return head;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.page", CurrentFacility.get().name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        day = desk.today();
        event.getLocation().getQueryParameters().getSingleParameter("day").ifPresent(this::choose);
        load();
    }

    private void choose(String wanted) {
        try {
            day = LocalDate.parse(wanted);
        } catch (DateTimeParseException unknown) {
            notice.refuse(getTranslation("room.day.unknown", wanted));
        }
    }

    private void load() {
        ways.show(day);
        content.removeAll();
        List<Room> rooms = desk.listRooms();
        List<Equipment> pieces = desk.listEquipment();
        content.add(rooms(rooms.stream().filter(Room::active).toList()));
        content.add(equipment(pieces.stream().filter(Equipment::active).toList(), rooms));
        List<RoomRow> retired = Stream.concat(
                        rooms.stream().filter(room -> !room.active()).map(this::retired),
                        pieces.stream().filter(piece -> !piece.active()).map(this::retired))
                .toList();
        if (!retired.isEmpty()) {
            Details details = new Details(getTranslation("room.retired", retired.size()), RowSection.list(retired));
            details.setId("retired-rooms");
            content.add(details);
        }
    }

    private RowSection rooms(List<Room> rooms) {
        RowSection section = new RowSection("rooms");
        if (mayChange) {
            section.head(button("new-room", "room.new", () -> askRoom(Optional.empty())));
        }
        Map<Department.Id, String> departments =
                desk.listDepartments().stream().collect(Collectors.toMap(Department::id, Department::name));
        Map<Room.Id, List<RoomUse>> uses = desk.listUses(day).stream().collect(Collectors.groupingBy(RoomUse::room));
        DayScale scale = DayScale.of(
                day, desk.zone(), uses.values().stream().flatMap(List::stream).toList());
        if (!rooms.isEmpty()) {
            section.add(DayBar.hours(scale));
        }
        return section.rows(rooms.stream()
                .map(room -> row(
                        room,
                        room.department().map(departments::get).orElse(""),
                        scale,
                        uses.getOrDefault(room.id(), List.of())))
                .toList());
    }

    private RoomRow row(Room room, String department, DayScale scale, List<RoomUse> uses) {
        RoomRow row = new RoomRow(room.code(), room.name(), department)
                .day(
                        scale,
                        room,
                        uses,
                        mayChange,
                        block -> attempt(() -> {
                            desk.unblock(block);
                            done("unblocked", room.name());
                        }));
        return mayChange
                ? row.action("block", VaadinIcon.BAN, () -> askBlock(room))
                        .action("edit", VaadinIcon.PENCIL, () -> askRoom(Optional.of(room)))
                        .action("retire", VaadinIcon.ARCHIVE, () -> askRetire(room.name(), () -> desk.retire(room)))
                : row;
    }

    private RowSection equipment(List<Equipment> pieces, List<Room> rooms) {
        RowSection section = new RowSection("equipment");
        if (mayChange) {
            section.head(button("new-equipment", "room.equipment.new", () -> askEquipment(Optional.empty())));
        }
        Map<Room.Id, String> names = rooms.stream().collect(Collectors.toMap(Room::id, Room::name));
        return section.rows(pieces.stream()
                .map(piece ->
                        row(piece, piece.room().map(names::get).orElseGet(() -> getTranslation("room.movable.short"))))
                .toList());
    }

    private RoomRow row(Equipment piece, String place) {
        RoomRow row = new RoomRow(piece.code(), piece.name(), piece.kind() + " · " + place);
        return mayChange
                ? row.action("edit", VaadinIcon.PENCIL, () -> askEquipment(Optional.of(piece)))
                        .action("retire", VaadinIcon.ARCHIVE, () -> askRetire(piece.name(), () -> desk.retire(piece)))
                : row;
    }

    private RoomRow retired(Room room) {
        return retired(new RoomRow(room.code(), room.name(), ""), room.name(), () -> desk.reopen(room));
    }

    private RoomRow retired(Equipment piece) {
        return retired(new RoomRow(piece.code(), piece.name(), piece.kind()), piece.name(), () -> desk.restore(piece));
    }

    private RoomRow retired(RoomRow row, String name, Runnable restore) {
        return mayChange
                ? row.action(
                        "restore",
                        VaadinIcon.ARROW_BACKWARD,
                        () -> attempt(() -> {
                            restore.run();
                            done("restored", name);
                        }))
                : row;
    }

    private Button button(String id, String key, Runnable does) {
        Button button = new Button(getTranslation(key), click -> does.run());
        button.setId(id);
        return button;
    }

    private void askRoom(Optional<Room> room) {
        RoomDialogs.edit(desk, room, saved -> done("saved", saved.name()));
    }

    private void askEquipment(Optional<Equipment> piece) {
        EquipmentDialog.open(desk, piece, saved -> done("saved", saved.name()));
    }

    private void askBlock(Room room) {
        RoomDialogs.block(desk, room, day, () -> done("blocked", room.name()));
    }

    private void askRetire(String name, Runnable retire) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("room.retire.title", name));
        dialog.setText(getTranslation("room.retire.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("room.retire"));
        dialog.addConfirmListener(confirmed -> attempt(() -> {
            retire.run();
            done("retired", name);
        }));
        dialog.open();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
            load();
        }
    }

    private void done(String what, String name) {
        notice.tell(getTranslation("room.done." + what, name));
        load();
    }
}
