package com.ihosi.batchjobs.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.handler.advice.AbstractRequestHandlerAdvice;
import org.springframework.messaging.Message;

/** Sends what can be sent. Where it cannot, the log is told, nobody waits for each of the next ones, and whoever asks does the work. */
final class BestEffort extends AbstractRequestHandlerAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(BestEffort.class);
    private static final Duration REST = Duration.ofSeconds(30);

    private final Runnable first;
    private boolean ready;
    private long restUntil = System.nanoTime();

    /**
     * @param first what is needed once before anything can be sent
     */
    BestEffort(Runnable first) {
        this.first = first;
    }

    @Override
    protected synchronized @Nullable Object doInvoke(ExecutionCallback callback, Object target, Message<?> message) {
        if (System.nanoTime() - restUntil < 0) {
            return null;
        }
        try {
            if (!ready) {
                first.run();
                ready = true;
            }
            return callback.execute();
        } catch (RuntimeException failure) {
            LOG.warn("Other processes cannot be asked to share the night", failure);
            restUntil = System.nanoTime() + REST.toNanos();
            return null;
        }
    }
}
