package com.ihosi.ui.waitlist;

import com.ihosi.planner.waitlist.desk.WaitlistFilling.Progress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** Something that takes its time beside the page, which asks now and then how far it has come. */
final class FillRun<T> {

    private final AtomicReference<Progress> progress = new AtomicReference<>(new Progress(0, 0));
    private final CompletableFuture<T> result;

    private FillRun(Function<Consumer<Progress>, T> work) {
        result = CompletableFuture.supplyAsync(
                () -> work.apply(progress::set),
                task -> Thread.ofVirtual().name("waitlist-board").start(task));
    }

    static <T> FillRun<T> start(Function<Consumer<Progress>, T> work) {
        return new FillRun<>(work);
    }

    Progress progress() {
        return progress.get();
    }

    boolean isDone() {
        return result.isDone();
    }

    /** What came of it; throws what it threw. */
    T get() {
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw failed;
        }
    }
}
