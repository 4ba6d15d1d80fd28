package com.ihosi.ui.swap;

import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.swap.Swap;
import com.ihosi.planner.swap.SwapProposal;
import com.ihosi.planner.swap.SwapProposal.Work;
import com.ihosi.ui.roster.WeekNames;
import com.ihosi.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says a swap in words. */
final class SwapWords {

    private final WeekPlan week;
    private final WeekNames names;
    private final Locale language;

    SwapWords(WeekPlan week, Locale language) {
        this.week = week;
        this.names = new WeekNames(week);
        this.language = language;
    }

    /** Who gives what to whom, and for what. */
    String sentence(Swap swap) {
        SwapProposal proposal = swap.proposal();
        String giver = names.doctor(proposal.doctor());
        String gives = work(proposal.gives());
        return proposal.other()
                .map(other -> taken(giver, gives, other, proposal))
                .orElseGet(() -> Texts.text(language, "swap.says.anybody", giver, gives));
    }

    private String taken(String giver, String gives, Doctor.Id other, SwapProposal proposal) {
        String taker = names.doctor(other);
        return proposal.back()
                .map(back -> Texts.text(language, "swap.says.exchange", giver, gives, taker, work(back)))
                .orElseGet(() -> Texts.text(language, "swap.says.gift", giver, gives, taker));
    }

    private String work(Work work) {
        String shift = week.shifts().stream()
                .filter(each -> each.type().equals(work.type()))
                .map(RosteredShift::shift)
                .map(each -> each.name())
                .findFirst()
                .orElse("?");
        return Texts.text(language, "swap.work", shift, day(work.day(), language));
    }

    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(Texts.text(language, "format.weekday"), language)
                .format(day);
    }

    /** When it was asked for, and who decided. */
    String history(Swap swap) {
        String asked = Texts.text(language, "swap.asked", moment(swap.askedAt()));
        return swap.decidedAt()
                .map(at -> asked
                        + " "
                        + Texts.text(
                                language,
                                "swap.decided." + swap.status(),
                                swap.decidedBy().orElse("?"),
                                moment(at)))
                .orElse(asked);
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofPattern(Texts.text(language, "format.moment"), language)
                .format(at.atZone(week.facility().zone()));
    }
}
