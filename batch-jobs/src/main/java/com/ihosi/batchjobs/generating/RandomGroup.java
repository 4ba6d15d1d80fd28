package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.generating.FacilityPlan.Place;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes up a group of facilities of any size. */
final class RandomGroup {

    private static final int CLUSTER = 5;
    private static final int RADIX = 36;

    private static final List<List<String>> PALETTES = List.of(
            List.of("#1d4ed8", "#0f766e", "#b45309"),
            List.of("#7e22ce", "#0369a1", "#be123c"),
            List.of("#047857", "#4338ca", "#c2410c"),
            List.of("#be123c", "#334155", "#0e7490"),
            List.of("#0e7490", "#6d28d9", "#a16207"));

    private RandomGroup() {}

    static GroupPlan plan(GeneratorOptions options) {
        String mark = Long.toString(Math.abs(options.seed()), RADIX).toLowerCase(Locale.ROOT);
        double[] weights = new double[options.facilities()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = kind(i) == FacilityKind.HOSPITAL ? 3 : 2;
        }
        int[] doctors = Shares.divide(options.doctors(), weights, GeneratorOptions.LEAST_DOCTORS);
        List<FacilityPlan> facilities = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            facilities.add(facility(options, i, mark, doctors[i]));
        }
        return new GroupPlan(
                options.seed(),
                options.name(),
                "group-" + mark,
                "G" + mark.toUpperCase(Locale.ROOT),
                options.anchor(),
                facilities,
                CLUSTER,
                (int) Math.round(options.sharedDoctors() * options.doctors()),
                options.patients(),
                options.appointments(),
                options.weeks());
    }

    private static FacilityKind kind(int index) {
        return index % 3 == 2 ? FacilityKind.CLINIC : FacilityKind.HOSPITAL;
    }

    private static FacilityPlan facility(GeneratorOptions options, int index, String mark, int doctors) {
        Dice dice = Dice.of(options.seed(), "facility", index);
        FacilityKind kind = kind(index);
        String place = Names.place(index);
        ZoneId zone = options.zones().get(index % options.zones().size());
        return new FacilityPlan(
                index,
                place.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + mark,
                "G%s-%d".formatted(mark.toUpperCase(Locale.ROOT), index + 1),
                place + (kind == FacilityKind.HOSPITAL ? " Hospital" : " Clinic"),
                kind,
                zone,
                new Place(Names.address(dice), place, "", "%05d".formatted(dice.below(100_000)), "555"),
                dice.pick(PALETTES),
                doctors);
    }
}
