package com.ihosi.planner.registry;

import java.util.Locale;

/** How large a licence is, unless it says otherwise. */
public enum Tier {
    BASIC(20, 5_000),
    PROFESSIONAL(100, 50_000),
    ENTERPRISE(2_000, 2_000_000);

    private final int doctors;
    private final int patients;

    Tier(int doctors, int patients) {
        this.doctors = doctors;
        this.patients = patients;
    }

    /** The most doctors at once. */
    public int doctors() {
        return doctors;
    }

    /** The most active patients. */
    public int patients() {
        return patients;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tier of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
