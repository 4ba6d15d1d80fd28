package com.ihosi.planner.roster.run;

import com.ihosi.planner.roster.Duty;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once a second that a claimed run is at work and how far it has come, and hears whether it should go on. */
final class Heart implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);

    private static final Duration FIRST_CHECKPOINT = Duration.ofSeconds(2);

    /** How much work a sudden end may cost. */
    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);

    private final Database database;
    private final Clock clock;
    private final Claim claim;
    private final AtomicReference<@Nullable RunProgress> progress = new AtomicReference<>();
    private final AtomicReference<@Nullable Checkpoint> checkpoint = new AtomicReference<>();
    private long nextCheckpoint;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread beats =
            Thread.ofPlatform().daemon().name("solve-heart").unstarted(this::beatUntilClosed);
    private volatile RunQueue.Reply reply = RunQueue.Reply.GO_ON;

    Heart(Database database, Clock clock, Claim claim) {
        this.database = database;
        this.clock = clock;
        this.claim = claim;
        this.nextCheckpoint = claim.millisBefore() + FIRST_CHECKPOINT.toMillis();
    }

    void start() {
        beats.start();
    }

    private void beatUntilClosed() {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                beatOrWait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What the next beat writes.
     *
     * @param best the duties of the best roster, asked for only when it is time to keep them
     */
    void progressed(RunProgress latest, Supplier<List<Duty>> best) {
        progress.set(latest);
        if (latest.millis() >= nextCheckpoint) {
            nextCheckpoint = latest.millis() + CHECKPOINT_EVERY.toMillis();
            checkpoint.set(new Checkpoint(latest.millis(), best.get()));
        }
    }

    /** One beat, with what has been told since the last one. */
    void beat() {
        RunProgress latest = progress.getAndSet(null);
        Checkpoint kept = checkpoint.getAndSet(null);
        reply = database.write(new PlatformScope(), sql -> {
            RunQueue queue = new RunQueue(sql, clock.instant());
            if (kept != null) {
                queue.keep(claim, kept);
            }
            return queue.beat(claim, latest);
        });
    }

    /** A database that is away for a moment does not end a solve; the lease decides. */
    void beatOrWait() {
        try {
            beat();
        } catch (RuntimeException failure) {
            LOG.warn("Run {} could not say that it is at work", claim.run().value(), failure);
        }
    }

    boolean isToldToEnd() {
        return reply != RunQueue.Reply.GO_ON;
    }

    boolean isLost() {
        return reply == RunQueue.Reply.LOST;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
