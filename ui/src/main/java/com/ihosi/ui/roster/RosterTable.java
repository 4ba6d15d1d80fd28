package com.ihosi.ui.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The week as a table: demand above, then each department's doctors with their days.
 *
 * <p>Each row is one element whose cells are one piece of markup; showing another board sends only the rows that differ.
 */
@Tag("table")
final class RosterTable extends Component {

    private static final long serialVersionUID = 1L;

    private final Element caption = new Element("caption");
    private final Element head = new Element("thead");
    private final transient BoardEvents events = new BoardEvents(getElement());
    private List<Section> sections = List.of();

    RosterTable() {
        getElement().setAttribute("class", "timeline");
        caption.setAttribute("class", "spoken");
        head.appendChild(new Element("tr"));
        getElement().appendChild(caption, head);
    }

    BoardEvents events() {
        return events;
    }

    /** Lets days be opened and duties be moved, or not. */
    void allow(boolean editing) {
        getElement().setAttribute("class", editing ? "timeline editable" : "timeline");
        if (editing) {
            getElement().setAttribute("role", "grid");
        } else {
            getElement().removeAttribute("role");
        }
    }

    /** Shows a board; {@code visible} holds the doctors' rows that are not filtered away. */
    void show(Board board, RowMarkup markup, Set<String> visible, boolean withDemand) {
        caption.setText(markup.caption());
        fill(head.getChild(0), markup.days());
        List<Content> contents = contents(board, markup, visible, withDemand);
        if (!ids(contents).equals(sections.stream().map(Section::ids).toList())) {
            rebuild(contents);
        }
        for (int i = 0; i < contents.size(); i++) {
            contents.get(i).into(sections.get(i));
        }
        events.ready();
    }

    private static List<Content> contents(Board board, RowMarkup markup, Set<String> visible, boolean withDemand) {
        List<Content> contents = new ArrayList<>();
        if (!board.demand().isEmpty()) {
            contents.add(new Content(board.demand().stream()
                    .map(line -> new Line(line.id(), "demand", markup.demand(line), withDemand))
                    .toList()));
        }
        for (Board.Group group : board.groups()) {
            contents.add(new Content(lines(group, markup, visible)));
        }
        return contents;
    }

    private static List<Line> lines(Board.Group group, RowMarkup markup, Set<String> visible) {
        List<Line> lines = new ArrayList<>();
        long count =
                group.rows().stream().filter(row -> visible.contains(row.id())).count();
        lines.add(new Line("group " + group.name(), "group", markup.group(group, count), count > 0));
        for (Board.Row row : group.rows()) {
            lines.add(new Line(row.id(), "doctor", markup.doctor(row), visible.contains(row.id())));
        }
        return lines;
    }

    private static List<List<String>> ids(List<Content> contents) {
        return contents.stream()
                .map(content -> content.lines().stream().map(Line::id).toList())
                .toList();
    }

    private void rebuild(List<Content> contents) {
        sections.forEach(section -> section.body().removeFromParent());
        sections = contents.stream().map(Section::of).toList();
        sections.forEach(section -> getElement().appendChild(section.body()));
    }

    private static void fill(Element row, String markup) {
        if (!markup.equals(row.getProperty("innerHTML"))) {
            row.setProperty("innerHTML", markup);
        }
    }

    private record Line(String id, String style, String markup, boolean visible) {}

    private record Content(List<Line> lines) {
        void into(Section section) {
            for (int i = 0; i < lines.size(); i++) {
                Element row = section.body().getChild(i);
                fill(row, lines.get(i).markup());
                row.setVisible(lines.get(i).visible());
            }
        }
    }

    private record Section(List<String> ids, Element body) {
        static Section of(Content content) {
            Element body = new Element("tbody");
            for (Line line : content.lines()) {
                Element row = new Element("tr");
                row.setAttribute("class", line.style());
                body.appendChild(row);
            }
            return new Section(content.lines().stream().map(Line::id).toList(), body);
        }
    }
}
