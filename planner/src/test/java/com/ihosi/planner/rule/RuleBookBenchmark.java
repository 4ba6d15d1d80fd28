package com.ihosi.planner.rule;

import static com.ihosi.planner.rule.Wanted.ADA;
import static com.ihosi.planner.rule.Wanted.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Prints how long a ruling takes with ten rules, half of them about the time; run it by hand. */
final class RuleBookBenchmark {

    private static final int RULINGS = 100_000;
    private static final List<SchedulingRule> RULES = List.of(
            rule(0, "first_of_day", new Actions.Duration(null, 15, null, null, null)),
            rule(1, "follow_up", new Actions.Duration(null, null, 10, null, null)),
            rule(2, "vip || urgent", new Actions.Priority(50)),
            rule(3, "weekday in ['saturday', 'sunday'] && !urgent", new Actions.Block("Closed")),
            rule(4, "time >= '12:00' && time < '13:00'", new Actions.Block("Lunch")),
            rule(5, "type == 'CONS' && hour < 10", new Actions.Buffer(null, 10)),
            rule(6, "new_patient && booked_of_type_that_day > 3", new Actions.Approval(false)),
            rule(7, "weekday == 'monday'", new Actions.Capacity(18, null)),
            rule(8, "no_show_risk > 0.4 && lead_days > 3", new Actions.Overbooking(1, 2)),
            rule(9, "lead_hours < 24", new Actions.Filling(false, 0)));

    private RuleBookBenchmark() {}

    public static void main(String[] arguments) {
        RuleBook book = RuleBook.of(RULES);
        Wanted usual = Wanted.usual();
        List<RuleFacts> times = new ArrayList<>(IntStream.range(0, 96)
                .mapToObj(i -> usual.at(i / 4, i % 4 * 15).facts())
                .toList());
        RuleBook request = book.given(ADA, usual.request());
        RuleBook day = request.given(ADA, usual.request(), usual.day());
        for (int round = 0; round < 5; round++) {
            timed("compiled", 100, i -> RuleBook.of(RULES));
            timed("whole book", RULINGS, i -> book.rule(ADA, times.get(i % 96), 30, 5));
            timed("given request", RULINGS, i -> request.rule(ADA, times.get(i % 96), 30, 5));
            timed("given day", RULINGS, i -> day.rule(ADA, times.get(i % 96), 30, 5));
            timed("narrowed to request", RULINGS, i -> book.given(ADA, usual.request()));
            timed("narrowed to day", RULINGS, i -> request.given(ADA, usual.request(), usual.day()));
        }
    }

    private static void timed(String what, int times, IntFunction<Object> work) {
        long start = System.nanoTime();
        int sum = 0;
        for (int i = 0; i < times; i++) {
            sum += work.apply(i).hashCode() & 1;
        }
        System.out.printf("%-20s %8.2f µs (%d)%n", what, (System.nanoTime() - start) / 1e3 / times, sum);
    }
}
