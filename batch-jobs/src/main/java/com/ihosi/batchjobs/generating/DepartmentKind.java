package com.ihosi.batchjobs.generating;

/** The departments that facilities have, and what is typical of them. */
enum DepartmentKind {
    EMERGENCY("EM", "Emergency", "emergency-medicine", "Emergency Medicine", 34, 0.9, true, false),
    INTERNAL("IM", "Internal Medicine", "internal-medicine", "Internal Medicine", 28, 0.6, true, true),
    SURGERY("SU", "Surgery", "general-surgery", "General Surgery", 16, 0.45, false, true),
    CARDIOLOGY("CA", "Cardiology", "cardiology", "Cardiology", 12, 0.4, false, true),
    PEDIATRICS("PE", "Pediatrics", "pediatrics", "Pediatrics", 12, 0.45, false, true),
    FAMILY("FM", "Family Medicine", "family-medicine", "Family Medicine", 34, 0.3, false, true);

    private final String code;
    private final String title;
    private final String skill;
    private final String specialty;
    private final int weight;
    private final double weekend;
    private final boolean nights;
    private final boolean outpatients;

    DepartmentKind(
            String code,
            String title,
            String skill,
            String specialty,
            int weight,
            double weekend,
            boolean nights,
            boolean outpatients) {
        this.code = code;
        this.title = title;
        this.skill = skill;
        this.specialty = specialty;
        this.weight = weight;
        this.weekend = weekend;
        this.nights = nights;
        this.outpatients = outpatients;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String skill() {
        return skill;
    }

    String specialty() {
        return specialty;
    }

    /** Its part of a facility's doctors, in proportion to the other departments'. */
    int weight() {
        return weight;
    }

    /** What a weekend day needs of what a weekday needs. */
    double weekend() {
        return weekend;
    }

    /** Whether it is open at night where it has doctors enough. */
    boolean nights() {
        return nights;
    }

    /** Whether patients come by appointment. */
    boolean outpatients() {
        return outpatients;
    }

    /** The other department whose skill its doctors often have too. */
    DepartmentKind neighbour() {
        return switch (this) {
            case EMERGENCY, CARDIOLOGY, FAMILY -> INTERNAL;
            case INTERNAL, SURGERY -> EMERGENCY;
            case PEDIATRICS -> FAMILY;
        };
    }

    String shiftCode(ShiftKind shift) {
        return code + "-" + shift.letter();
    }
}
