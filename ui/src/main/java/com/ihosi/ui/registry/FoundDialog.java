package com.ihosi.ui.registry;

import com.ihosi.planner.registry.FacilityOrder;
import com.ihosi.planner.registry.RegisteredFacility;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** Founds a facility step by step: what it is, when it is open, what it offers, and who administers it under which licence. */
final class FoundDialog {

    private static final List<String> STEPS = List.of("facility", "hours", "types", "administrator");

    private final RegistryDesk desk;
    private final FoundForm form;
    private final FormDialog dialog;
    private final List<Div> steps;
    private final Paragraph where = new Paragraph();
    private final Button back = new Button();
    private final Button next = new Button();
    private int step;

    FoundDialog(RegistryDesk desk, Consumer<RegisteredFacility> founded) {
        this.desk = desk;
        this.form = new FoundForm(desk);
        this.steps = List.of(
                step("facility", form.facility()),
                step("hours", form.hours()),
                step("types", form.types()),
                step("administrator", form.administrator()));
        where.addClassName("quiet");
        where.getElement().setAttribute("role", "status");
        Div all = new Div(where);
        steps.forEach(all::add);
        this.dialog = new FormDialog("registry.new", "44rem", all);
        form.fields(dialog);
        dialog.addClassName("found-dialog");
        back.setText(dialog.getTranslation("registry.back"));
        back.setId("wizard-back");
        back.addClickListener(click -> show(step - 1));
        next.setText(dialog.getTranslation("registry.next"));
        next.setId("wizard-next");
        next.addClickListener(click -> {
            if (dialog.attempt(() -> form.check(STEPS.get(step)))) {
                show(step + 1);
            }
        });
        dialog.getFooter().add(back, next);
        dialog.confirm("registry.found", () -> found(founded));
        show(0);
    }

    void open() {
        dialog.open();
    }

    private Div step(String name, List<? extends Component> parts) {
        Div step = new Div();
        step.addClassNames("wizard-step", "fields");
        step.add(new H3(step.getTranslation("registry.step." + name)));
        parts.forEach(step::add);
        return step;
    }

    private void show(int wanted) {
        step = wanted;
        for (int each = 0; each < steps.size(); each++) {
            steps.get(each).setVisible(each == step);
        }
        boolean last = step == steps.size() - 1;
        where.setText(where.getTranslation("registry.step", step + 1, steps.size()));
        back.setVisible(step > 0);
        next.setVisible(!last);
        dialog.showConfirm(last);
        form.focus(STEPS.get(step));
    }

    private void found(Consumer<RegisteredFacility> founded) {
        FacilityOrder order = form.order();
        founded.accept(desk.get(desk.found(order)));
    }
}
