package com.ihosi.ui.registry;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.facility.Slug;
import com.ihosi.planner.registry.FacilityOrder;
import com.ihosi.planner.registry.Tier;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked of a facility that is to be founded. */
final class FoundForm {

    private final RegistryDesk desk;
    private final TextField name = text("name");
    private final TextField slug = text("slug");
    private final ComboBox<String> tenant = new ComboBox<>(label("tenant"));
    private final TextField address = text("address");
    private final TextField city = text("city");
    private final TextField country = text("country");
    private final ComboBox<ZoneId> zone = new ComboBox<>(label("zone"));
    private final Select<Locale> language = new Select<>();
    private final ComboBox<Currency> currency = new ComboBox<>(label("currency"));
    private final TimePicker opens = new TimePicker(label("opens"), LocalTime.of(8, 0));
    private final TimePicker closes = new TimePicker(label("closes"), LocalTime.of(17, 0));
    private final TextField primary = text("primary");
    private final TextField secondary = text("secondary");
    private final TextField accent = text("accent");
    private final CheckboxGroup<GlobalType> types = new CheckboxGroup<>();
    private final TextField email = text("email");
    private final TextField administrator = text("administrator");
    private final Select<Tier> tier = new Select<>();
    private final Checkbox trial = new Checkbox(label("trial"));
    private final Paragraph addressTold = new Paragraph();

    FoundForm(RegistryDesk desk) {
        this.desk = desk;
        slug.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> proposeSlug());
        addressTold.addClassName("quiet");
        addressTold.getElement().setAttribute("role", "status");
        tenant.setItems(desk.listTenants());
        tenant.setAllowCustomValue(true);
        tenant.addCustomValueSetListener(typed -> tenant.setValue(typed.getDetail()));
        zones();
        languages();
        colours();
        catalogue();
        licence();
    }

    private void zones() {
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        currency.setItemLabelGenerator(each -> each.getCurrencyCode() + " · "
                + each.getDisplayName(UI.getCurrent().getLocale()));
        currency.setValue(Currency.getInstance("USD"));
    }

    private void languages() {
        language.setLabel(label("language"));
        language.setItems(List.of(Locale.ENGLISH, Locale.forLanguageTag("es")));
        language.setItemLabelGenerator(each -> each.getDisplayLanguage(each));
        language.setValue(Locale.ENGLISH);
    }

    private void colours() {
        primary.setValue("#3b82f6");
        secondary.setValue("#8b5cf6");
        accent.setValue("#10b981");
    }

    private void catalogue() {
        List<GlobalType> all = desk.listTypes();
        types.setLabel(label("types"));
        types.setItems(all);
        types.setItemLabelGenerator(GlobalType::name);
        types.setValue(new LinkedHashSet<>(all));
    }

    private void licence() {
        tier.setLabel(label("tier"));
        tier.setItems(Tier.values());
        RegistryWords words = new RegistryWords(UI.getCurrent().getLocale());
        tier.setItemLabelGenerator(each -> words.text(
                "registry.tier.of", words.tier(each), words.number(each.doctors()), words.number(each.patients())));
        tier.setValue(Tier.BASIC);
        trial.setValue(true);
    }

    List<Component> facility() {
        return List.of(name, slug, addressTold, tenant, address, city, country);
    }

    List<Component> hours() {
        return List.of(zone, language, currency, opens, closes, primary, secondary, accent);
    }

    List<Component> types() {
        return List.of(types);
    }

    List<Component> administrator() {
        return List.of(email, administrator, tier, trial);
    }

    /** Refusals are said at these. */
    void fields(FormDialog dialog) {
        dialog.field("name", name)
                .field("slug", slug)
                .field("tenant", tenant)
                .field("zone", zone)
                .field("language", language)
                .field("currency", currency)
                .field("opens", opens)
                .field("closes", closes)
                .field("colours", primary)
                .field("email", email)
                .field("administrator", administrator);
        // After the dialog's own, which takes earlier refusals away.
        slug.addValueChangeListener(change -> checkSlug());
    }

    void focus(String step) {
        switch (step) {
            case "facility" -> name.focus();
            case "hours" -> zone.focus();
            case "types" -> types.getElement().executeJs("this.focus()");
            default -> email.focus();
        }
    }

    /** Refuses what a step lacks, at its fields. */
    void check(String step) {
        FieldChecks checks = new FieldChecks();
        switch (step) {
            case "facility" -> {
                checks.text("name", label("name"), name.getValue(), 200)
                        .text("tenant", label("tenant"), Objects.requireNonNullElse(tenant.getValue(), ""), 200)
                        .done();
                desk.check(slug.getValue());
            }
            case "hours" ->
                checks.check(zone.getValue() != null, "zone", name.getTranslation("registry.zone.missing"))
                        .check(
                                currency.getValue() != null,
                                "currency",
                                name.getTranslation("registry.currency.missing"))
                        .check(opens.getValue() != null, "opens", name.getTranslation("registry.time.missing"))
                        .check(closes.getValue() != null, "closes", name.getTranslation("registry.time.missing"))
                        .done();
            default -> checks.done();
        }
    }

    FacilityOrder order() {
        check("facility");
        check("hours");
        return new FacilityOrder(
                Objects.requireNonNull(tenant.getValue(), "tenant"),
                name.getValue(),
                Slug.of(slug.getValue()),
                new FacilityOrder.Place(
                        filled(address.getValue()), filled(city.getValue()), filled(country.getValue())),
                Objects.requireNonNull(zone.getValue(), "zone"),
                language.getValue(),
                Objects.requireNonNull(currency.getValue(), "currency"),
                new Facility.Colours(primary.getValue(), secondary.getValue(), accent.getValue()),
                Objects.requireNonNull(opens.getValue(), "opens"),
                Objects.requireNonNull(closes.getValue(), "closes"),
                types.getValue().stream().map(GlobalType::id).toList(),
                new FacilityOrder.Administrator(email.getValue(), administrator.getValue()),
                tier.getValue(),
                trial.getValue());
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private void proposeSlug() {
        if (slug.isEmpty()) {
            slug.setValue(name.getValue()
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", ""));
        }
    }

    /** Said while it is typed: whether a facility can still get the address. */
    private void checkSlug() {
        try {
            addressTold.setText(
                    slug.isEmpty()
                            ? ""
                            : slug.getTranslation(
                                    "registry.slug.free",
                                    desk.check(slug.getValue()).text()));
            slug.setInvalid(false);
        } catch (FieldException refusal) {
            addressTold.setText("");
            slug.setErrorMessage(refusal.getMessage());
            slug.setInvalid(true);
        }
    }

    private static TextField text(String name) {
        TextField field = new TextField(label(name));
        field.setId("facility-" + name);
        return field;
    }

    private static String label(String name) {
        return UI.getCurrent().getTranslation("registry.field." + name);
    }
}
