package com.ihosi.ui.registry;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.registry.InvoiceLine;
import com.ihosi.ui.layout.InstallationBar;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TableFrame;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** {@code /invoices} at the main address: what each facility has to pay for a month. */
@Route(value = "invoices", autoLayout = false)
@PermitAll
@Needs(Right.RUN_INSTALLATION)
public final class InvoicesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 24;
    private static final List<String> COLUMNS = List.of("facility", "licence", "days", "price", "amount");

    private final transient RegistryDesk desk;
    private final transient RegistryWords words = new RegistryWords(getLocale());
    private final Select<YearMonth> month = new Select<>();
    private final Anchor file = new Anchor("", getTranslation("invoice.file"));
    private final Div content = new Div();

    InvoicesView(RegistryDesk desk) {
        this.desk = desk;
        addClassNames("page", "system", "invoices");
        setId("content");
        YearMonth now = YearMonth.from(desk.today());
        month.setLabel(getTranslation("invoice.month"));
        month.setId("invoice-month");
        month.setItems(
                Stream.iterate(now, each -> each.minusMonths(1)).limit(MONTHS).toList());
        DateTimeFormatter named = DateTimeFormatter.ofPattern("LLLL uuuu", getLocale());
        month.setItemLabelGenerator(named::format);
        month.addValueChangeListener(change -> show(change.getValue()));
        file.setRouterIgnore(true);
        file.addClassName("way");
        Div tools = new Div(month, file);
        tools.addClassName("tools");
        add(
                new InstallationBar("invoices"),
                new PageHead(getTranslation("invoice.title"), getTranslation("invoice.explain")),
                tools,
                content);
        month.setValue(now);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoice.page");
    }

    private void show(YearMonth wanted) {
        file.setHref("export/invoices.csv?month=" + wanted);
        List<InvoiceLine> lines = desk.invoice(wanted);
        content.removeAll();
        content.add(
                lines.isEmpty()
                        ? new NothingHere(getTranslation("invoice.none.title"), getTranslation("invoice.none.text"))
                        : new TableFrame(table(lines), getTranslation("invoice.title")));
    }

    private NativeTable table(List<InvoiceLine> lines) {
        NativeTable table = new NativeTable();
        table.addClassName("registry-table");
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(getTranslation("invoice.column." + column)));
        lines.forEach(line -> {
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().setText(line.facility().name());
            row.addDataCell().setText(words.tier(line.licence().tier()) + " · " + words.days(line.licence()));
            row.addDataCell().setText(words.number(line.days()));
            row.addDataCell()
                    .setText(
                            line.licence().trial()
                                    ? words.text("registry.trial")
                                    : words.money(
                                            line.licence().monthlyPrice(),
                                            line.licence().currency()));
            row.addDataCell().setText(words.money(line.amount(), line.licence().currency()));
        });
        return table;
    }
}
