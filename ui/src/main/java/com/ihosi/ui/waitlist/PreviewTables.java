package com.ihosi.ui.waitlist;

import com.ihosi.planner.waitlist.desk.FillPreview;
import com.ihosi.planner.waitlist.desk.FillPreview.Served;
import com.ihosi.ui.layout.TableFrame;
import com.ihosi.ui.layout.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who would get which time, and how that compares with what could be done at all. */
final class PreviewTables {

    private static final List<String> COLUMNS = List.of("time", "patient", "type", "waits");

    private final WaitWords words;
    private final Instant now;

    PreviewTables(WaitWords words, Instant now) {
        this.words = words;
        this.now = now;
    }

    /** How many free times are filled, of how many, and how many could be. */
    String inWords(FillPreview preview) {
        if (preview.served().isEmpty()) {
            return words.text("wait.fill.nothing", preview.left());
        }
        String filled =
                words.text("wait.fill.filled", preview.filled(), preview.bound().places());
        String bound = preview.filled() >= preview.bound().most()
                ? words.text("wait.fill.bound.reached")
                : words.text("wait.fill.bound", preview.bound().most());
        return filled + " " + bound + " " + words.text("wait.fill.left", preview.left());
    }

    List<Component> of(FillPreview preview) {
        List<Component> parts = new ArrayList<>();
        List<Served> booked = preview.served().stream().filter(Served::booked).toList();
        List<Served> offered =
                preview.served().stream().filter(served -> !served.booked()).toList();
        if (!booked.isEmpty()) {
            parts.add(section("booked", booked));
        }
        if (!offered.isEmpty()) {
            if (preview.awake().isAfter(now)) {
                Paragraph quiet = new Paragraph(words.text("wait.fill.quiet", words.when(preview.awake())));
                quiet.addClassName("quiet-hours");
                parts.add(quiet);
            }
            parts.add(section("offered", offered));
        }
        return parts;
    }

    private TitledSection section(String name, List<Served> served) {
        String title = words.text("wait.fill." + name, served.size());
        TitledSection section = new TitledSection("fill-" + name, title);
        NativeTable table = new NativeTable();
        table.addClassName("plain-table");
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(words.text("wait.fill.column." + column)));
        served.forEach(each -> fill(table.getBody().addRow(), each));
        section.add(new TableFrame(table, title));
        return section;
    }

    private void fill(NativeTableRow row, Served served) {
        row.addDataCell()
                .add(two(words.when(served.during().start()), served.doctor().name()));
        row.addDataCell().add(two(served.patient().name(), served.patient().number()));
        row.addDataCell().setText(served.type().name());
        row.addDataCell()
                .add(two(
                        words.waits(served.entry()),
                        served.booked()
                                ? words.text("wait.priority."
                                        + served.entry().wanted().priority())
                                : words.text("wait.offers.rank", words.ordinal(served.rank()))));
    }

    private static Div two(String strong, String soft) {
        Span first = new Span(strong);
        first.addClassName("strong");
        Span second = new Span(soft);
        second.addClassName("soft-text");
        return new Div(first, second);
    }
}
