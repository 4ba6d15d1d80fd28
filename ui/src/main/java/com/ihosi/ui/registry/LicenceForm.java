package com.ihosi.ui.registry;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.registry.Licence;
import com.ihosi.planner.registry.RegisteredFacility;
import com.ihosi.planner.registry.Tier;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;

/** Grants a licence. */
final class LicenceForm {

    private final RegisteredFacility facility;
    private final FormDialog dialog;
    private final Select<Tier> tier = new Select<>();
    private final DatePicker first = new DatePicker(label("first"));
    private final DatePicker last = new DatePicker(label("last"));
    private final IntegerField doctors = new IntegerField(label("doctors"));
    private final IntegerField patients = new IntegerField(label("patients"));
    private final TextField price = new TextField(label("price"));
    private final ComboBox<Currency> currency = new ComboBox<>(label("currency"));
    private final Checkbox trial = new Checkbox(label("trial"));

    LicenceForm(RegistryDesk desk, RegisteredFacility facility, Runnable granted) {
        this.facility = facility;
        RegistryWords words = new RegistryWords(UI.getCurrent().getLocale());
        tier.setLabel(label("tier"));
        tier.setItems(Tier.values());
        tier.setItemLabelGenerator(words::tier);
        tier.addValueChangeListener(change -> {
            doctors.setValue(change.getValue().doctors());
            patients.setValue(change.getValue().patients());
        });
        tier.setValue(facility.licence().map(Licence::tier).orElse(Tier.BASIC));
        first.setValue(desk.today());
        first.setId("licence-first");
        price.setId("licence-price");
        price.setValue(facility.licence()
                .map(held -> held.monthlyPrice().toPlainString())
                .orElse("0"));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        currency.setItemLabelGenerator(Currency::getCurrencyCode);
        currency.setValue(facility.licence().map(Licence::currency).orElse(Currency.getInstance("USD")));
        this.dialog = new FormDialog(
                        "licence.grant", "34rem", tier, first, last, doctors, patients, price, currency, trial)
                .field("first", first)
                .field("last", last)
                .field("mostDoctors", doctors)
                .field("mostPatients", patients)
                .field("monthlyPrice", price)
                .field("currency", currency)
                .confirm("licence.grant", () -> {
                    desk.grant(licence());
                    granted.run();
                });
    }

    void open() {
        dialog.open();
    }

    private Licence licence() {
        new FieldChecks()
                .check(first.getValue() != null, "first", dialog.getTranslation("licence.missing"))
                .check(doctors.getValue() != null, "mostDoctors", dialog.getTranslation("licence.missing"))
                .check(patients.getValue() != null, "mostPatients", dialog.getTranslation("licence.missing"))
                .check(currency.getValue() != null, "currency", dialog.getTranslation("licence.missing"))
                .check(
                        price.getValue().strip().matches("\\d{1,8}(\\.\\d{1,2})?"),
                        "monthlyPrice",
                        dialog.getTranslation("licence.price.wrong"))
                .done();
        return new Licence(
                new Licence.Id(UUID.randomUUID()),
                facility.facility().id(),
                tier.getValue(),
                Objects.requireNonNull(first.getValue(), "first"),
                last.getValue(),
                doctors.getValue(),
                patients.getValue(),
                new BigDecimal(price.getValue().strip()),
                Objects.requireNonNull(currency.getValue(), "currency"),
                trial.getValue(),
                null);
    }

    private static String label(String name) {
        return UI.getCurrent().getTranslation("licence.field." + name);
    }
}
