package com.ihosi.ui.branding;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.brand.Branding;
import com.ihosi.planner.brand.Brandings;
import com.ihosi.planner.brand.Colour;
import com.ihosi.planner.brand.Picture;
import com.ihosi.planner.brand.SafeStyles;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /branding}: the facility's name, pictures, colours and styles, and its own domains; for who manages it. */
@Route(value = "branding", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.MANAGE_FACILITY)
public final class BrandingView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BrandingDesk desk;
    private final Notice notice = new Notice();
    private final TextField name = new TextField();
    private final PictureField logo = new PictureField(Picture.Use.LOGO);
    private final PictureField favicon = new PictureField(Picture.Use.FAVICON);
    private final ColourField primary = new ColourField("primary", this::preview);
    private final ColourField secondary = new ColourField("secondary", this::preview);
    private final ColourField accent = new ColourField("accent", this::preview);
    private final TextArea css = new TextArea();
    private final BrandPreview preview = new BrandPreview();
    private long seen;

    BrandingView(BrandingDesk desk) {
        this.desk = desk;
        Brandings.Kept kept = desk.get();
        addClassNames("page", "branding");
        setId("content");
        name.setLabel(getTranslation("branding.name"));
        name.setManualValidation(true);
        name.setMaxLength(200);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        css.setLabel(getTranslation("branding.css"));
        css.setHelperText(getTranslation("branding.css.hint"));
        css.setManualValidation(true);
        css.setMinRows(5);
        css.setMaxRows(16);
        css.setValueChangeMode(ValueChangeMode.LAZY);
        css.addClassName("css-field");
        Stream.of(name, css).forEach(field -> field.addValueChangeListener(change -> preview()));
        add(
                new PageHead(getTranslation("branding.title"), getTranslation("branding.explain")),
                notice,
                columns(),
                new DomainSection(desk));
        load(kept);
    }

    private Div columns() {
        Button save = new Button(getTranslation("branding.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("save-branding");
        save.setDisableOnClick(true);
        Div colours = new Div(primary, secondary, accent);
        colours.addClassName("colour-fields");
        Section form = new Section(name, logo, favicon, colours, css, save);
        form.addClassNames("card", "branding-form");
        form.getElement().setAttribute("aria-label", getTranslation("branding.title"));
        H2 title = new H2(getTranslation("branding.preview"));
        title.setId("section-preview");
        Section shown = new Section(title, preview);
        shown.getElement().setAttribute("aria-labelledby", "section-preview");
        shown.addClassNames("card", "branding-preview");
        Div columns = new Div(form, shown);
        columns.addClassName("branding-columns");
        save.addClickListener(click -> save.setEnabled(true));
        return columns;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("branding.page", CurrentFacility.get().name());
    }

    private void load(Brandings.Kept kept) {
        seen = kept.version();
        name.setValue(kept.name());
        logo.load(kept.hasLogo(), kept.version());
        favicon.load(kept.hasFavicon(), kept.version());
        primary.load(kept.colours().primary());
        secondary.load(kept.colours().secondary());
        accent.load(kept.colours().accent());
        css.setValue(kept.css());
        preview();
    }

    private Facility.Colours colours() {
        return new Facility.Colours(primary.value(), secondary.value(), accent.value());
    }

    /** Shows what can be shown; what is wrong with the styles is told at once, the rest when it is saved. */
    private void preview() {
        css.setInvalid(false);
        name.setInvalid(false);
        if (!Stream.of(primary, secondary, accent).map(ColourField::value).allMatch(Colour::isOne)) {
            return;
        }
        SafeStyles styles = SafeStyles.of("");
        try {
            styles = SafeStyles.of(css.getValue());
        } catch (FieldException refused) {
            reveal(refused);
        }
        preview.show(name.getValue(), colours(), styles);
    }

    private void save() {
        notice.clear();
        Map<Picture.Use, Brandings.Change> pictures = new EnumMap<>(Picture.Use.class);
        Stream.of(logo, favicon).forEach(picture -> picture.collect(pictures));
        try {
            desk.change(seen, new Branding(name.getValue(), colours(), css.getValue()), pictures);
            load(desk.get());
            notice.tell(getTranslation("branding.saved"));
        } catch (FieldException refused) {
            reveal(refused);
        } catch (PlannerException refused) {
            notice.refuse(refused.getMessage());
        }
    }

    private void reveal(FieldException refused) {
        Map<String, HasValidation> fields = Map.of(
                "name",
                name,
                "css",
                css,
                "primary",
                primary.text(),
                "secondary",
                secondary.text(),
                "accent",
                accent.text());
        List<FieldException.Refusal> refusals = refused.refusals();
        refusals.forEach(
                refusal -> Optional.ofNullable(fields.get(refusal.field())).ifPresent(field -> {
                    field.setErrorMessage(refusal.message());
                    field.setInvalid(true);
                }));
    }
}
