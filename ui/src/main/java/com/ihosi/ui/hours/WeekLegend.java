package com.ihosi.ui.hours;

import com.ihosi.ui.layout.Markup;
import java.util.List;
import java.util.Locale;

/** What the bars of a drawn week mean. */
final class WeekLegend {

    private WeekLegend() {}

    /** The legend; a doctor reads the names of other facilities, others that she is elsewhere. */
    static String draw(HoursWords words, boolean herself) {
        Markup html = new Markup();
        html.open("ul", "class", "hours-legend", "aria-hidden", "true");
        for (String kind : List.of("ROSTER", "WORKING_DAYS", "FACILITY", "block", herself ? "named" : "away")) {
            String style = kind.equals(kind.toLowerCase(Locale.ROOT)) ? kind : "open " + kind;
            html.open("li")
                    .leaf("span", "", "class", "bar " + style)
                    .text(words.text("hours.legend." + kind))
                    .close("li");
        }
        return html.close("ul").toString();
    }
}
