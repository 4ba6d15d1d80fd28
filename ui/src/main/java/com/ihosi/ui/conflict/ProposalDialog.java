package com.ihosi.ui.conflict;

import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.reschedule.Proposal;
import com.ihosi.planner.reschedule.Relocation;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.text.Moments;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Where several appointments could go, to be accepted in one step or some of them; what could not be placed or moved is named. */
final class ProposalDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String WIDTH = "52rem";

    private final transient ConflictDesk desk;
    private final transient List<ProposalLine> lines = new ArrayList<>();
    private final transient IntConsumer onMoved;
    private final Notice notice = new Notice();
    private final Button confirm = new Button();
    private int moved;

    ProposalDialog(ConflictDesk desk, List<Proposal> proposals, Map<Doctor.Id, String> names, IntConsumer onMoved) {
        this.desk = desk;
        this.onMoved = onMoved;
        setHeaderTitle(getTranslation("conflict.proposals.title"));
        setWidth(WIDTH);
        Div content = new Div(notice, new Paragraph(explain(proposals)), lines(proposals, names));
        content.addClassNames("ask", "placements");
        add(content);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
        confirm.setId("accept");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> accept());
        getFooter().add(confirm);
        count();
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && moved > 0) {
                this.onMoved.accept(moved);
            }
        });
    }

    private String explain(List<Proposal> proposals) {
        long placed = proposals.stream().filter(each -> each.slot().isPresent()).count();
        return proposals.isEmpty()
                ? getTranslation("conflict.proposals.none")
                : getTranslation("conflict.proposals.explain", placed, proposals.size());
    }

    private Div lines(List<Proposal> proposals, Map<Doctor.Id, String> names) {
        Moments moments = desk.moments(UI.getCurrent().getLocale());
        Div list = new Div();
        list.addClassName("placement-list");
        list.getElement().setAttribute("role", "list");
        for (Proposal proposal : proposals) {
            ProposalLine line = new ProposalLine(proposal, names, moments, this::count);
            lines.add(line);
            list.add(line);
        }
        return list;
    }

    private List<ProposalLine> chosen() {
        return lines.stream().filter(ProposalLine::isChosen).toList();
    }

    private void count() {
        int count = chosen().size();
        confirm.setText(getTranslation("conflict.proposals.confirm", count));
        confirm.setEnabled(count > 0);
        confirm.setVisible(lines.stream().anyMatch(ProposalLine::canMove));
    }

    private void accept() {
        List<ProposalLine> wanted = chosen();
        List<Relocation.Outcome> outcomes =
                desk.accept(wanted.stream().map(ProposalDialog::relocation).toList());
        int stayed = 0;
        for (int i = 0; i < wanted.size(); i++) {
            if (outcomes.get(i).moved().isPresent()) {
                wanted.get(i).moved();
                moved++;
            } else {
                wanted.get(i).refused(String.valueOf(outcomes.get(i).refusal()));
                stayed++;
            }
        }
        if (stayed == 0 && lines.stream().noneMatch(ProposalLine::isOpen)) {
            close();
            return;
        }
        if (stayed > 0) {
            notice.refuse(getTranslation("conflict.proposals.stayed", stayed));
        } else {
            notice.tell(getTranslation("conflict.done.several", moved));
        }
        count();
    }

    private static Relocation relocation(ProposalLine line) {
        Slot slot = line.proposal().slot().orElseThrow().slot();
        return new Relocation(
                line.proposal().appointment().id(),
                line.proposal().appointment().version(),
                new MoveRequest(slot.doctor(), slot.during().start(), null, null));
    }
}
