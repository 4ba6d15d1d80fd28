package com.ihosi.planner.noshow;

import java.util.regex.Pattern;

/**
 * What a risk is never learnt from, whether a facility has it or not: it would hold a person's body, origin or poverty against her, and
 * she could do nothing about it. Such data serve to check whom the risks hurt, and nothing else.
 */
public enum ForbiddenFeature {
    GENDER("not for being a woman or a man", "gender|sex"),
    ETHNICITY("not for an origin", "ethnic|race|nationality|language"),
    RELIGION("not for a belief", "religion|faith"),
    INSURANCE("not for how the bill is paid", "insurance|payer|price"),
    WELFARE("not for poverty", "welfare|scholarship|income|benefit"),
    NEIGHBOURHOOD("a place of living stands for poverty and origin", "neighbour|neighbor|zip|city|address"),
    DIAGNOSIS("not for an illness", "diagnos|hypertension|diabetes|alcohol|illness"),
    DISABILITY("not for a disability", "disab|handicap|impair");

    private final String reason;
    private final Pattern words;

    ForbiddenFeature(String reason, String words) {
        this.reason = reason;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** Why it must not count. */
    public String reason() {
        return reason;
    }

    /** Whether a name speaks of it. */
    public boolean isIn(String name) {
        return words.matcher(name).find();
    }
}
