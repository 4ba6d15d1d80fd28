package com.ihosi.ui.compare;

import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.text.Texts;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as they are read in a language, and differences that say which side is better. */
final class Figures {

    private final Locale language;
    private final NumberFormat format;

    Figures(Locale language) {
        this.language = language;
        this.format = NumberFormat.getIntegerInstance(language);
    }

    String number(long value) {
        return format.format(value);
    }

    /** A cell with the way from left to right; what is smaller is better. */
    Markup difference(Markup table, long left, long right) {
        if (left == right) {
            return table.open("td", "class", "number same")
                    .sign("=")
                    .spoken(Texts.text(language, "compare.same"))
                    .close("td");
        }
        boolean better = right < left;
        String signed = (better ? "−" : "+") + format.format(Math.abs(right - left));
        return table.open("td", "class", better ? "number better" : "number worse")
                .text(signed + " ")
                .sign(better ? "✓" : "!")
                .spoken(Texts.text(language, better ? "compare.better" : "compare.worse"))
                .close("td");
    }
}
