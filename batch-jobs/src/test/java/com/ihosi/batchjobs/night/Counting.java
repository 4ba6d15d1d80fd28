package com.ihosi.batchjobs.night;

import com.ihosi.planner.facility.Facility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Counts to three in pieces at each facility, or does what the test wants before one, such as {@code north 2}. */
record Counting(String name, List<String> done, Consumer<String> before) implements NightJob {

    static Counting named(String name) {
        return new Counting(name, Collections.synchronizedList(new ArrayList<>()), piece -> {});
    }

    Counting before(Consumer<String> work) {
        return new Counting(name, done, work);
    }

    @Override
    public List<NightStep> steps(Facility facility, LocalDate night) {
        return List.of(
                new NightStep("first", piece -> note(facility.slug() + " first")), new NightStep("count", piece -> {
                    int number = piece.mark().map(Integer::valueOf).orElse(0) + 1;
                    before.accept(facility.slug() + " " + number);
                    piece.markAt(String.valueOf(number));
                    piece.wrote(10);
                    note(facility.slug() + " " + number);
                    return number < 3;
                }));
    }

    private boolean note(String what) {
        done.add(what);
        return false;
    }
}
