package com.ihosi.schema.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** PostgreSQL's own files within a data folder: what they tell before a server is started on them. */
record ClusterFolder(Path path) {

    static final String VERSION = "18";

    /** The folder beside the cluster that PostgreSQL itself is unpacked into. */
    static final String PROGRAM = "program";

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final String ACCESS = """
            # Written by iHosi Planner: nobody without a password, nobody from elsewhere.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    /** Refuses files of another PostgreSQL version. */
    void requireThisVersion() throws IOException {
        Path file = path.resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(VERSION)) {
            throw new DatabaseUnavailableException(
                    "The data folder %s belongs to PostgreSQL %s, this release runs %s. Export the data with the release that made it, or choose another folder."
                            .formatted(path.getParent(), Files.readString(file).strip(), VERSION));
        }
    }

    /** The server that runs on these files, started by whomever. */
    Optional<ProcessHandle> runningServer() throws IOException {
        List<String> lines = pidFile();
        return lines.size() > PORT_LINE
                ? ours(Long.parseLong(lines.get(PID_LINE).strip()))
                : Optional.empty();
    }

    /** The port of that server. */
    OptionalInt portOfRunningServer() throws IOException {
        return runningServer().isPresent()
                ? OptionalInt.of(Integer.parseInt(pidFile().get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    private List<String> pidFile() throws IOException {
        Path file = path.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Clears away what a first start left that was broken off: files that were never whole, and hold no data. */
    void removeUnlessServed() throws IOException {
        if (!Files.exists(path) || portOfRunningServer().isPresent()) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> found = Files.walk(path)) {
            contents = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : contents) {
            Files.delete(file);
        }
    }

    /** Lets nobody in without a password; returns whether the server must read the change. */
    boolean demandPasswords() throws IOException {
        Path file = path.resolve("pg_hba.conf");
        if (Files.readString(file).equals(ACCESS)) {
            return false;
        }
        Files.writeString(file, ACCESS);
        return true;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new DatabaseUnavailableException("There is no free port on loopback.", failure);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** After a restart of the machine another program, even another PostgreSQL, may have the recorded process number. */
    private Optional<ProcessHandle> ours(long pid) throws IOException {
        Path program = path.resolveSibling(PROGRAM);
        if (!Files.exists(program)) {
            return Optional.empty();
        }
        Path ours = program.toRealPath();
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(ours))
                .isPresent());
    }
}
