package com.ihosi.ui.registry;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.registry.RegisteredFacility;
import com.ihosi.ui.layout.InstallationBar;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TableFrame;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** {@code /facilities} at the main address: all facilities, found by what they are called, and new ones. */
@Route(value = "facilities", autoLayout = false)
@PermitAll
@Needs(Right.RUN_INSTALLATION)
public final class FacilitiesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RegistryDesk desk;
    private final Notice notice = new Notice();
    private final TextField wanted = new TextField();
    private final Div content = new Div();

    FacilitiesView(RegistryDesk desk) {
        this.desk = desk;
        addClassNames("page", "system", "registry");
        setId("content");
        add(
                new InstallationBar("facilities"),
                new PageHead(getTranslation("registry.title"), getTranslation("registry.explain")),
                tools(),
                notice,
                content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registry.page");
    }

    private Div tools() {
        wanted.setLabel(getTranslation("registry.search"));
        wanted.setId("registry-search");
        wanted.setClearButtonVisible(true);
        wanted.setValueChangeMode(ValueChangeMode.LAZY);
        wanted.addValueChangeListener(change -> load());
        Button create =
                new Button(getTranslation("registry.new"), click -> new FoundDialog(desk, this::founded).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("new-facility");
        Div tools = new Div(wanted, create);
        tools.addClassName("tools");
        return tools;
    }

    private void founded(RegisteredFacility facility) {
        notice.tell(getTranslation("registry.founded", facility.facility().name()));
        load();
    }

    private void load() {
        List<RegisteredFacility> found = desk.search(wanted.getValue());
        content.removeAll();
        if (found.isEmpty()) {
            content.add(new NothingHere(getTranslation("registry.none.title"), getTranslation("registry.none.text")));
        } else {
            content.add(new TableFrame(new FacilityTable(found, this::open), getTranslation("registry.title")));
        }
    }

    private void open(RegisteredFacility facility) {
        new FacilityDialog(desk, facility, this::load).open();
    }
}
