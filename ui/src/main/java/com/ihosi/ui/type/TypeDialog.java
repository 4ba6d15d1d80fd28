package com.ihosi.ui.type;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.ui.layout.FormDialog;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks what a type says: a new one, one made from the platform's, or one that is there. */
final class TypeDialog {

    private static final String WIDTH = "50rem";

    private TypeDialog() {}

    /**
     * Opens it for a new type.
     *
     * @param already how many types there are
     */
    static void openNew(TypeDesk desk, int already, Consumer<AppointmentType> onSaved) {
        TypeForm form = form(desk);
        form.begin(ColourField.suggest(already));
        TypeForm.Identity identity =
                new TypeForm.Identity(new AppointmentType.Id(UUID.randomUUID()), Optional.empty(), 0);
        open(desk, "type.new.title", form, identity, onSaved);
    }

    static void openAdopted(TypeDesk desk, GlobalType offered, Consumer<AppointmentType> onSaved) {
        open(desk, "type.adopt.title", offered.adoptedBy(desk.facility()), onSaved);
    }

    static void open(TypeDesk desk, AppointmentType type, Consumer<AppointmentType> onSaved) {
        open(desk, "type.edit.title", type, onSaved);
    }

    private static void open(TypeDesk desk, String title, AppointmentType type, Consumer<AppointmentType> onSaved) {
        TypeForm form = form(desk);
        form.show(type);
        open(desk, title, form, new TypeForm.Identity(type.id(), type.adopted(), type.version()), onSaved);
    }

    private static TypeForm form(TypeDesk desk) {
        return new TypeForm(desk.currency(), desk.listKinds(), desk.listSkills());
    }

    private static void open(
            TypeDesk desk, String title, TypeForm form, TypeForm.Identity identity, Consumer<AppointmentType> onSaved) {
        FormDialog dialog = new FormDialog(title, WIDTH, form);
        form.bind(dialog);
        dialog.confirm("type.save", () -> onSaved.accept(desk.save(form.read(desk.facility(), identity))));
        dialog.open();
        form.focusName();
    }
}
