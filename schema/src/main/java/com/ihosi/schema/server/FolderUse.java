package com.ihosi.schema.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * That a process uses a data folder. Several may at once, say the console and a command; the last one to leave knows that
 * it is. The operating system lets go of it when the process ends, however it ends.
 */
final class FolderUse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final FileChannel file;
    private FileLock lock;

    private FolderUse(Path folder, FileChannel file, FileLock lock) {
        this.folder = folder;
        this.file = file;
        this.lock = lock;
    }

    /** Starts, joins or stops a server while no other process does. */
    static <T> T behindGate(Path folder, Passage<T> passage) throws IOException {
        try (FileChannel gate = open(folder.resolve("gate"))) {
            await(gate, folder);
            return passage.pass();
        }
    }

    /** What is done behind the gate. */
    @FunctionalInterface
    interface Passage<T> {
        T pass() throws IOException;
    }

    private static void await(FileChannel gate, Path folder) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (tryLock(gate, false) == null) {
            if (System.nanoTime() > end) {
                throw new DatabaseUnavailableException(
                        "The data folder %s has been starting or stopping for %d seconds in another iHosi Planner. Stop that one, or choose another folder."
                                .formatted(folder, PATIENCE.toSeconds()));
            }
            pause();
        }
    }

    /** Begins to use the folder, behind the gate. */
    static FolderUse join(Path folder) throws IOException {
        FileChannel file = open(folder.resolve("in-use"));
        FileLock lock = tryLock(file, true);
        if (lock == null) {
            file.close();
            throw new DatabaseUnavailableException(
                    "The data folder %s is in use by this process already.".formatted(folder));
        }
        return new FolderUse(folder, file, lock);
    }

    /** Whether nobody else uses the folder; behind the gate. */
    boolean alone() throws IOException {
        lock.release();
        FileLock exclusive = tryLock(file, false);
        if (exclusive == null) {
            lock = file.lock(0, Long.MAX_VALUE, true);
            return false;
        }
        lock = exclusive;
        return true;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new DatabaseUnavailableException("The lock of %s cannot be given back.".formatted(folder), failure);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static @Nullable FileLock tryLock(FileChannel file, boolean shared) throws IOException {
        try {
            return file.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Waiting for the data folder was interrupted.", interrupted);
        }
    }
}
