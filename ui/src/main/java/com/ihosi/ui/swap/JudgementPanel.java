package com.ihosi.ui.swap;

import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.advice.Consequence;
import com.ihosi.planner.roster.advice.Effect;
import com.ihosi.planner.swap.SwapJudgement;
import com.ihosi.ui.roster.FindingWords;
import com.ihosi.ui.roster.WeekNames;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;

/** What the audit says of a swap: what it would break, and what it would cost. */
final class JudgementPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;

    JudgementPanel() {
        addClassName("judgement");
        getElement().setAttribute("role", "status");
    }

    void show(SwapJudgement judgement) {
        removeAll();
        if (judgement.impossible().isPresent()) {
            say("broken", judgement.impossible().get());
            return;
        }
        FindingWords words = new FindingWords(new WeekNames(judgement.week()), getLocale());
        Effect effect = judgement.effect();
        List<Consequence> broken = effect.broken();
        if (judgement.hidden() > 0) {
            say("broken", getTranslation("swap.breaks.others", judgement.hidden()));
        }
        if (broken.isEmpty() && judgement.hidden() == 0) {
            say("kept", getTranslation("swap.breaks.nothing"));
        } else if (!broken.isEmpty()) {
            say("broken", getTranslation("swap.breaks", broken.size()));
            add(list(broken, words));
        }
        List<Consequence> others = effect.consequences().stream()
                .filter(consequence -> consequence.level() != Level.HARD && consequence.price() != 0)
                .sorted(Comparator.comparing(Consequence::level)
                        .thenComparing(
                                Comparator.comparingLong(Consequence::price).reversed()))
                .toList();
        say("cost", cost(effect));
        add(list(others, words));
    }

    private String cost(Effect effect) {
        if (effect.price().medium() != 0) {
            return getTranslation(effect.price().medium() > 0 ? "swap.cover.worse" : "swap.cover.better");
        }
        long soft = effect.price().soft();
        if (soft == 0) {
            return getTranslation("swap.costs.nothing");
        }
        return getTranslation(soft > 0 ? "swap.costs.more" : "swap.costs.less", Math.abs(soft));
    }

    private void say(String style, String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName(style);
        add(line);
    }

    private UnorderedList list(List<Consequence> consequences, FindingWords words) {
        UnorderedList list = new UnorderedList();
        consequences.stream().limit(MOST).forEach(consequence -> {
            String sentence = words.sentence(consequence.violation());
            list.add(new ListItem(
                    consequence.after().isPresent() ? sentence : getTranslation("swap.no-longer", sentence)));
        });
        if (consequences.size() > MOST) {
            list.add(new ListItem(getTranslation("swap.more", consequences.size() - MOST)));
        }
        list.setVisible(!consequences.isEmpty());
        return list;
    }
}
