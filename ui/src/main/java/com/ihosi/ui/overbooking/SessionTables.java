package com.ihosi.ui.overbooking;

import com.ihosi.planner.overbooking.session.DoctorSession;
import com.ihosi.planner.overbooking.session.Outlook;
import com.ihosi.planner.overbooking.session.Outlook.Side;
import com.ihosi.planner.overbooking.session.SessionVisit;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.layout.Markup;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a proposal would gain, and whom it would cost, as tables. */
final class SessionTables {

    private final Outlook outlook;
    private final DoctorSession session;
    private final SessionWords words;

    SessionTables(Outlook outlook, SessionWords words) {
        this.outlook = outlook;
        this.session = outlook.session();
        this.words = words;
    }

    /** Waiting, idle time and overtime, in minutes, and what they cost. */
    String figures() {
        Markup html = new Markup();
        html.open("table", "class", "over-figures")
                .leaf("caption", words.text("over.figures", session.name()), "class", "spoken");
        head(html, "over.what");
        html.open("tbody");
        row(html, "over.idle", side -> side.figures().idle() * session.minutes());
        row(html, "over.waiting", side -> side.figures().waiting() * session.minutes());
        row(html, "over.overtime", side -> side.figures().overtime() * session.minutes());
        row(html, "over.riskiest", Side::riskiest);
        row(html, "over.others", Side::others);
        html.open("tr", "class", "sum").leaf("th", words.text("over.cost"), "scope", "row");
        double before = outlook.asIs().figures().cost();
        double after = outlook.proposed().figures().cost();
        html.leaf("td", words.cost(before));
        if (outlook.isProposed()) {
            html.leaf("td", words.cost(after)).leaf("td", "−" + words.cost(before - after));
        }
        return html.close("tr").close("tbody").close("table").toString();
    }

    private void head(Markup html, String what) {
        html.open("thead").open("tr").leaf("th", words.text(what), "scope", "col");
        html.leaf("th", words.text("over.asis"), "scope", "col");
        if (outlook.isProposed()) {
            html.leaf("th", words.text("over.proposed"), "scope", "col")
                    .leaf("th", words.text("over.change"), "scope", "col");
        }
        html.close("tr").close("thead");
    }

    private void row(Markup html, String what, ToDoubleFunction<Side> figure) {
        html.open("tr").leaf("th", words.text(what), "scope", "row");
        minutes(html, figure.applyAsDouble(outlook.asIs()), figure.applyAsDouble(outlook.proposed()));
        html.close("tr");
    }

    private void minutes(Markup html, double before, double after) {
        html.leaf("td", words.minutes(before));
        if (outlook.isProposed()) {
            html.leaf("td", words.minutes(after)).leaf("td", words.change(after - before));
        }
    }

    /** Each patient with the risk and the expected wait; at the end those who are not known yet. */
    String patients() {
        Markup html = new Markup();
        html.open("table", "class", "over-patients")
                .leaf("caption", words.text("over.patients", session.name()), "class", "spoken");
        html.open("thead").open("tr");
        html.leaf("th", words.text("over.time"), "scope", "col").leaf("th", words.text("over.patient"), "scope", "col");
        html.leaf("th", words.text("over.risk"), "scope", "col");
        html.leaf("th", words.text("over.wait.asis"), "scope", "col");
        if (outlook.isProposed()) {
            html.leaf("th", words.text("over.wait.proposed"), "scope", "col")
                    .leaf("th", words.text("over.change"), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (int at = 0; at < session.visits().size(); at++) {
            visit(html, at);
        }
        further(html);
        return html.close("tbody").close("table").toString();
    }

    private void visit(Markup html, int at) {
        SessionVisit visit = session.visits().get(at);
        html.open("tr").leaf("td", words.time(visit.during().start()));
        html.leaf("th", visit.patient(), "scope", "row");
        String risk = words.percent(visit.risk());
        html.leaf("td", visit.predicted() ? risk : words.text("over.plain", risk));
        minutes(html, outlook.asIs().waits().get(at), outlook.proposed().waits().get(at));
        html.close("tr");
    }

    private void further(Markup html) {
        List<Span> places = outlook.places();
        for (int at = 0; at < places.size(); at++) {
            html.open("tr", "class", "further")
                    .leaf("td", words.time(places.get(at).start()));
            html.leaf("th", words.text("over.somebody"), "scope", "row")
                    .leaf("td", "")
                    .leaf("td", "");
            html.leaf("td", words.minutes(outlook.proposed().furtherWaits().get(at)))
                    .leaf("td", "");
            html.close("tr");
        }
    }
}
