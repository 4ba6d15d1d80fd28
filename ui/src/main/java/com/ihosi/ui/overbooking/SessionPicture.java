package com.ihosi.ui.overbooking;

import com.ihosi.planner.overbooking.session.DoctorSession;
import com.ihosi.planner.overbooking.session.Outlook;
import com.ihosi.planner.overbooking.session.Outlook.Side;
import com.ihosi.planner.overbooking.session.OverbookingPlace;
import com.ihosi.planner.overbooking.session.SessionVisit;
import com.ihosi.ui.layout.Markup;
import java.util.List;
import java.util.Locale;

/**
 * A session on a time line: who is booked is stacked upon its slot, darker the higher the risk, and below stands how many are expected to be
 * waiting when the slot begins.
 */
final class SessionPicture {

    private static final int SLOT = 46;
    private static final int BOX = 26;
    private static final int GAP = 2;
    private static final int AXIS = 20;
    private static final int DEEP = 34;
    private static final int MARGIN = 4;

    private final Outlook outlook;
    private final DoctorSession session;
    private final SessionWords words;
    private final boolean proposed;
    private final int rows;
    private final int base;
    private final Markup svg = new Markup();
    private final int[] height;

    /** @param proposed whether with the further places */
    SessionPicture(Outlook outlook, boolean proposed, SessionWords words) {
        this.outlook = outlook;
        this.session = outlook.session();
        this.words = words;
        this.proposed = proposed;
        this.height = new int[session.slots()];
        this.rows = rows();
        this.base = MARGIN + rows * (BOX + GAP);
    }

    /** As many as the proposal needs, so that both pictures have the same scale. */
    private int rows() {
        int[] count = new int[session.slots()];
        int most = 1;
        for (SessionVisit visit : session.visits()) {
            most = Math.max(most, ++count[session.slot(visit.during().start())]);
        }
        for (OverbookingPlace place : session.places()) {
            most = Math.max(most, ++count[session.slot(place.during().start())]);
        }
        for (int slot : outlook.further()) {
            most = Math.max(most, ++count[slot]);
        }
        return most;
    }

    String draw() {
        Side side = proposed ? outlook.proposed() : outlook.asIs();
        int width = session.slots() * SLOT + 2 * MARGIN;
        int whole = base + AXIS + DEEP;
        svg.open(
                "svg",
                "class",
                "session-picture",
                "role",
                "img",
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(whole),
                "viewBox",
                "0 0 %d %d".formatted(width, whole),
                "aria-label",
                words.text(
                        proposed ? "over.picture.proposed" : "over.picture.asis",
                        session.name(),
                        words.span(session.during()),
                        session.visits().size(),
                        outlook.further().size()));
        session.visits().forEach(this::visit);
        session.places().forEach(place -> dashed(session.slot(place.during().start()), "open", "+"));
        if (proposed) {
            outlook.further().forEach(slot -> dashed(slot, "further", "+"));
        }
        for (int slot = 0; slot < session.slots(); slot++) {
            if (!session.isBooked(slot)) {
                dashed(slot, "free", "");
            }
        }
        axis();
        backlog(side.backlog());
        return svg.close("svg").toString();
    }

    private void visit(SessionVisit visit) {
        int slot = session.slot(visit.during().start());
        int slots =
                visit.lane() == 0 ? Math.clamp(Math.ceilDiv(visit.during().minutes(), session.minutes()), 1, 99) : 1;
        int wide = Math.min(slots, session.slots() - slot);
        int mixed = (int) Math.round(8 + visit.risk() * 82);
        box(slot, wide, visit.lane() > 0 ? "visit over" : "visit", "--risk:%d%%".formatted(mixed), percent(visit));
        for (int at = slot; at < slot + wide; at++) {
            height[at]++;
        }
    }

    private String percent(SessionVisit visit) {
        return words.percent(visit.risk());
    }

    private void dashed(int slot, String style, String sign) {
        box(slot, 1, style, "", sign);
        height[slot]++;
    }

    private void box(int slot, int wide, String style, String css, String label) {
        int left = MARGIN + slot * SLOT + 1;
        int top = base - (height[slot] + 1) * (BOX + GAP) + GAP;
        svg.open("g", "class", style, "style", css);
        svg.open(
                        "rect",
                        "x",
                        String.valueOf(left),
                        "y",
                        String.valueOf(top),
                        "width",
                        String.valueOf(wide * SLOT - GAP),
                        "height",
                        String.valueOf(BOX),
                        "rx",
                        "4")
                .close("rect");
        label(left + (wide * SLOT - GAP) / 2, top + BOX / 2 + 4, label);
        svg.close("g");
    }

    private void label(int x, int y, String text) {
        svg.leaf("text", text, "x", String.valueOf(x), "y", String.valueOf(y), "text-anchor", "middle");
    }

    private void axis() {
        svg.open("g", "class", "axis");
        for (int slot = 0; slot < session.slots(); slot++) {
            label(
                    MARGIN + slot * SLOT + SLOT / 2,
                    base + AXIS - 6,
                    words.time(session.time(slot).start()));
        }
        svg.close("g");
    }

    private void backlog(List<Double> backlog) {
        svg.open("g", "class", "backlog");
        for (int slot = 0; slot < session.slots(); slot++) {
            int high = (int) Math.min(DEEP - 12, Math.round(backlog.get(slot) * (DEEP - 12)));
            int left = MARGIN + slot * SLOT + 8;
            if (high > 0) {
                svg.open(
                                "rect",
                                "x",
                                String.valueOf(left),
                                "y",
                                String.valueOf(base + AXIS),
                                "width",
                                String.valueOf(SLOT - 16),
                                "height",
                                String.valueOf(high),
                                "rx",
                                "2")
                        .close("rect");
                label(
                        left + (SLOT - 16) / 2,
                        base + AXIS + high + 10,
                        String.format(Locale.ROOT, "%.1f", backlog.get(slot)));
            }
        }
        svg.close("g");
    }
}
