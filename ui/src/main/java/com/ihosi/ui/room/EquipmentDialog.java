package com.ihosi.ui.room;

import com.ihosi.planner.room.Equipment;
import com.ihosi.planner.room.Room;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks what a piece of equipment is and where it stands. */
final class EquipmentDialog {

    private EquipmentDialog() {}

    static void open(RoomDesk desk, Optional<Equipment> before, Consumer<Equipment> onSaved) {
        TextField name = RoomDialogs.text("name", Room.LONGEST_NAME);
        TextField code = RoomDialogs.text("code", Room.LONGEST_CODE);
        TextField kind = kind(desk);
        List<Room> rooms = desk.listRooms().stream().filter(Room::active).toList();
        Select<Room> room = room(rooms);
        before.ifPresent(piece -> {
            name.setValue(piece.name());
            code.setValue(piece.code());
            kind.setValue(piece.kind());
            rooms.stream()
                    .filter(each -> piece.room().equals(Optional.of(each.id())))
                    .findFirst()
                    .ifPresent(room::setValue);
        });
        Equipment.Id id = before.map(Equipment::id).orElseGet(() -> new Equipment.Id(UUID.randomUUID()));
        FormDialog dialog = new FormDialog(
                before.isPresent() ? "room.equipment.edit.title" : "room.equipment.new.title",
                "32rem",
                kind,
                RoomDialogs.names(name, code),
                room);
        dialog.field("kind", kind).field("name", name).field("code", code).field("room", room);
        dialog.confirm("room.save", () -> {
            onSaved.accept(desk.save(new Equipment(
                    id,
                    desk.facility(),
                    code.getValue(),
                    kind.getValue(),
                    name.getValue(),
                    Optional.ofNullable(room.getValue()).map(Room::id),
                    true,
                    before.map(Equipment::version).orElse(0L))));
        });
        dialog.open();
        kind.focus();
    }

    /** Any kind; those that there are, are offered while somebody types. */
    private static TextField kind(RoomDesk desk) {
        TextField kind = RoomDialogs.text("kind", Equipment.LONGEST_KIND);
        kind.setHelperText(kind.getTranslation("room.kind.help"));
        kind.setWidthFull();
        Element known = new Element("datalist").setAttribute("id", "known-kinds");
        desk.listEquipment().stream()
                .map(Equipment::kind)
                .distinct()
                .forEach(each -> known.appendChild(new Element("option").setAttribute("value", each)));
        kind.getElement().appendChild(known);
        kind.getElement().executeJs("this.inputElement.setAttribute('list', 'known-kinds')");
        return kind;
    }

    private static Select<Room> room(List<Room> rooms) {
        Select<Room> room = new Select<>();
        room.setLabel(room.getTranslation("room.place"));
        room.setId("room-place");
        room.setWidthFull();
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(room.getTranslation("room.movable"));
        room.setItems(rooms);
        room.setItemLabelGenerator(
                each -> each == null ? room.getTranslation("room.movable") : each.name() + " (" + each.code() + ")");
        return room;
    }
}
