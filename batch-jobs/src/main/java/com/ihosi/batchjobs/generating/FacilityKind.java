package com.ihosi.batchjobs.generating;

import static com.ihosi.batchjobs.generating.DepartmentKind.CARDIOLOGY;
import static com.ihosi.batchjobs.generating.DepartmentKind.EMERGENCY;
import static com.ihosi.batchjobs.generating.DepartmentKind.FAMILY;
import static com.ihosi.batchjobs.generating.DepartmentKind.INTERNAL;
import static com.ihosi.batchjobs.generating.DepartmentKind.PEDIATRICS;
import static com.ihosi.batchjobs.generating.DepartmentKind.SURGERY;

import java.util.List;

/** A hospital is open day and night, a clinic by day and not on Sundays. */
enum FacilityKind {
    HOSPITAL(5),
    CLINIC(4);

    private final int doctorsPerDepartment;

    FacilityKind(int doctorsPerDepartment) {
        this.doctorsPerDepartment = doctorsPerDepartment;
    }

    /** The departments of a facility with so many doctors: fewer where there are few. */
    List<DepartmentKind> departments(int doctors) {
        List<DepartmentKind> all = departments();
        return all.subList(0, Math.clamp(doctors / doctorsPerDepartment, 2, all.size()));
    }

    private List<DepartmentKind> departments() {
        return switch (this) {
            case HOSPITAL -> List.of(EMERGENCY, INTERNAL, SURGERY, PEDIATRICS, CARDIOLOGY);
            case CLINIC -> List.of(FAMILY, INTERNAL, PEDIATRICS, CARDIOLOGY);
        };
    }

    List<ShiftKind> shifts() {
        return this == HOSPITAL ? List.of(ShiftKind.values()) : List.of(ShiftKind.EVENING, ShiftKind.DAY);
    }
}
