package com.ihosi.ui.roster;

import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Time elsewhere in few blocks: what lies close together is one, so that nobody reads another facility's appointments from
 * it.
 */
final class ElsewhereBlocks {

    private static final Duration CLOSE = Duration.ofHours(2);

    private ElsewhereBlocks() {}

    /** The blocks of a day, the earliest first. */
    static List<Span> of(List<Span> spans) {
        Deque<Span> blocks = new ArrayDeque<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparing(Span::start)).toList()) {
            Span last = blocks.peekLast();
            if (last == null || last.end().plus(CLOSE).isBefore(span.start())) {
                blocks.addLast(span);
            } else if (span.end().isAfter(last.end())) {
                blocks.removeLast();
                blocks.addLast(new Span(last.start(), span.end()));
            }
        }
        return List.copyOf(blocks);
    }
}
