package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.generating.FacilityPlan.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The made-up hospital group of the demo. */
final class DemoGroup {

    private static final long SEED = 20_261_123;
    private static final int SHARED_DOCTORS = 12;
    private static final int PATIENTS = 4_000;
    private static final int APPOINTMENTS = 28_000;
    private static final int WEEKS = 4;

    private static final FacilityPlan RIVERBEND = new FacilityPlan(
            0,
            "riverbend",
            "RBG",
            "Riverbend General Hospital",
            FacilityKind.HOSPITAL,
            ZoneId.of("America/New_York"),
            new Place("1 Ferry Landing", "Kingston Falls", "NY", "12499", "845"),
            List.of("#0f766e", "#0369a1", "#d97706"),
            28);
    private static final FacilityPlan LAKESHORE = new FacilityPlan(
            1,
            "lakeshore",
            "LSM",
            "Lakeshore Medical Center",
            FacilityKind.HOSPITAL,
            ZoneId.of("America/Chicago"),
            new Place("2200 Lantern Drive", "Port Amity", "IL", "60099", "847"),
            List.of("#4338ca", "#7c3aed", "#0891b2"),
            20);
    private static final FacilityPlan HIGH_PINE = new FacilityPlan(
            2,
            "highpine",
            "HPC",
            "High Pine Clinic",
            FacilityKind.CLINIC,
            ZoneId.of("America/Denver"),
            new Place("48 Spruce Pass", "High Pine", "CO", "80399", "970"),
            List.of("#b45309", "#15803d", "#be123c"),
            12);

    private DemoGroup() {}

    static GroupPlan plan(LocalDate anchor) {
        return new GroupPlan(
                SEED,
                "Riverbend Health",
                "riverbend",
                "RH",
                anchor,
                List.of(RIVERBEND, LAKESHORE, HIGH_PINE),
                3,
                SHARED_DOCTORS,
                PATIENTS,
                APPOINTMENTS,
                WEEKS);
    }
}
