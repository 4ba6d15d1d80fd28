package com.ihosi.ui.registry;

import com.ihosi.planner.registry.Licence;
import com.ihosi.planner.registry.RegisteredFacility;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facilities side by side: what they are, whether they are open, and how much of their licence they use. */
final class FacilityTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of("name", "place", "status", "licence", "doctors", "patients");

    private final transient RegistryWords words = new RegistryWords(getLocale());

    FacilityTable(List<RegisteredFacility> facilities, Consumer<RegisteredFacility> open) {
        addClassName("registry-table");
        NativeTableRow head = getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(getTranslation("registry.column." + column)));
        facilities.forEach(facility -> add(facility, open));
    }

    private void add(RegisteredFacility facility, Consumer<RegisteredFacility> open) {
        NativeTableRow row = getBody().addRow();
        row.getElement().setAttribute("data-slug", facility.facility().slug());
        Button name = new Button(facility.facility().name(), click -> open.accept(facility));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        row.addHeaderCell().add(name, quiet(facility.facility().slug() + " · " + facility.tenant()));
        row.addDataCell()
                .setText(Stream.of(facility.city(), facility.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
        status(row.addDataCell(), facility);
        licence(row.addDataCell(), facility);
        row.addDataCell()
                .setText(used(
                        facility.size().doctors(),
                        facility.licence().map(Licence::mostDoctors).orElse(0)));
        row.addDataCell()
                .setText(used(
                        facility.size().patients(),
                        facility.licence().map(Licence::mostPatients).orElse(0)));
    }

    private void status(NativeTableCell cell, RegisteredFacility facility) {
        String word = facility.facility().status().name().toLowerCase(Locale.ROOT);
        Span badge = new Span(getTranslation("registry.status." + word));
        badge.addClassNames("state", facility.facility().isActive() ? "open" : "closed");
        cell.add(badge);
        if (!facility.verified()) {
            cell.add(quiet(getTranslation("registry.unverified")));
        }
    }

    private void licence(NativeTableCell cell, RegisteredFacility facility) {
        if (facility.licence().isEmpty()) {
            cell.add(quiet(getTranslation("registry.no-licence")));
            return;
        }
        Licence licence = facility.licence().get();
        cell.add(new Span(words.tier(licence.tier())));
        if (licence.trial()) {
            cell.add(quiet(getTranslation("registry.trial")));
        }
        LocalDate since = licence.overdueSince();
        if (since != null) {
            Span overdue = quiet(getTranslation("registry.overdue", words.day(since)));
            overdue.addClassName("worse");
            cell.add(overdue);
        }
    }

    private String used(int used, int most) {
        return most == 0 ? words.number(used) : getTranslation("registry.used", words.number(used), words.number(most));
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
