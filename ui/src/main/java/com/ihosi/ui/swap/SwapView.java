package com.ihosi.ui.swap;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.swap.OwnDuty;
import com.ihosi.planner.swap.Swap;
import com.ihosi.planner.swap.Swaps;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TitledSection;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** {@code /swaps}: a doctor's coming duties, offered and taken; and for who plans, what waits for a decision. */
@Route(value = "swaps", layout = ConsoleLayout.class)
@PermitAll
@Needs({Right.SWAP_DUTIES, Right.PLAN_ROSTER})
public final class SwapView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SwapDesk desk;
    private final transient Facility facility = CurrentFacility.get();
    private final Notice notice = new Notice();
    private final Div content = new Div();

    SwapView(SwapDesk desk) {
        this.desk = desk;
        addClassNames("page", "swaps");
        setId("content");
        content.addClassName("sections");
        boolean plans = desk.mayPlan();
        PageHead head = new PageHead(
                getTranslation("swap.title"), getTranslation(plans ? "swap.explain.planner" : "swap.explain.doctor"));
        add(head, notice, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("swap.page", facility.name());
    }

    private void load() {
        content.removeAll();
        Optional<Doctor.Id> me = desk.findDoctor();
        boolean plans = desk.mayPlan();
        if (!plans && me.isEmpty()) {
            notice.refuse(getTranslation("swap.nobody"));
            return;
        }
        List<Swaps.Judged> swaps = desk.list();
        me.ifPresent(doctor -> showDoctor(doctor, swaps));
        if (plans) {
            showPlanner(swaps);
        }
    }

    private void showPlanner(List<Swaps.Judged> swaps) {
        section("waiting", swaps, swap -> swap.status() == Swap.Status.ACCEPTED, judged -> {
            SwapCard card = new SwapCard(judged);
            if (judged.judgement().impossible().isEmpty()) {
                card.offer("swap.approve", "approve", () -> attempt("approved", () -> desk.approve(judged.swap())));
            }
            return card.offer("swap.refuse", "refuse", () -> attempt("refused", () -> desk.refuse(judged.swap())));
        });
        section("offered", swaps, swap -> swap.status() == Swap.Status.OFFERED, judged -> new SwapCard(judged)
                .offer("swap.refuse", "refuse", () -> attempt("refused", () -> desk.refuse(judged.swap()))));
        section("decided", swaps, swap -> !swap.status().isOpen(), SwapCard::new);
    }

    private void showDoctor(Doctor.Id me, List<Swaps.Judged> swaps) {
        showDuties(me, swaps);
        section("asked", swaps, swap -> isForMe(swap, me), judged -> {
            SwapCard card = new SwapCard(judged);
            if (judged.judgement().impossible().isEmpty()) {
                card.offer("swap.accept", "accept", () -> attempt("accepted", () -> desk.accept(judged.swap())));
            }
            if (judged.swap().isAskedOf(me)) {
                card.offer("swap.refuse", "refuse", () -> attempt("refused", () -> desk.refuse(judged.swap())));
            }
            return card;
        });
        section(
                "mine",
                swaps,
                swap -> swap.proposal().doctor().equals(me) || (swap.isAskedOf(me) && !isForMe(swap, me)),
                judged -> mine(judged, me));
    }

    private Component mine(Swaps.Judged judged, Doctor.Id me) {
        SwapCard card = new SwapCard(judged);
        boolean own = judged.swap().proposal().doctor().equals(me);
        return own && judged.swap().status().isOpen()
                ? card.offer(
                        "swap.withdraw", "withdraw", () -> attempt("withdrawn", () -> desk.withdraw(judged.swap())))
                : card;
    }

    private static boolean isForMe(Swap swap, Doctor.Id me) {
        return swap.status() == Swap.Status.OFFERED
                && !swap.proposal().doctor().equals(me)
                && (swap.isForAnybody() || swap.isAskedOf(me));
    }

    private void showDuties(Doctor.Id me, List<Swaps.Judged> swaps) {
        List<OwnDuty> duties = desk.listOwnDuties();
        TitledSection section = titled("duties");
        if (duties.isEmpty()) {
            section.list(List.of(), getTranslation("swap.none.duties"));
        } else {
            Predicate<OwnDuty> offered = duty -> swaps.stream()
                    .map(Swaps.Judged::swap)
                    .filter(swap -> swap.status().isOpen())
                    .map(Swap::proposal)
                    .anyMatch(open -> open.doctor().equals(me)
                            && open.roster().equals(duty.roster())
                            && open.gives().equals(duty.work()));
            Div frame = new Div();
            frame.addClassName("fairness-frame");
            frame.add(new DutyTable(
                    duties, facility.zone(), offered, duty -> new AskDialog(desk, duty, () -> done("asked")).open()));
            section.add(frame);
        }
    }

    private void section(
            String name, List<Swaps.Judged> swaps, Predicate<Swap> shown, Function<Swaps.Judged, Component> card) {
        titled(name)
                .list(
                        swaps.stream()
                                .filter(judged -> shown.test(judged.swap()))
                                .map(card)
                                .toList(),
                        getTranslation("swap.none." + name));
    }

    private TitledSection titled(String name) {
        TitledSection section = new TitledSection(name, getTranslation("swap.section." + name));
        content.add(section);
        return section;
    }

    private void attempt(String done, Runnable action) {
        try {
            action.run();
            done(done);
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
            load();
        }
    }

    private void done(String what) {
        notice.tell(getTranslation("swap.done." + what));
        load();
    }
}
