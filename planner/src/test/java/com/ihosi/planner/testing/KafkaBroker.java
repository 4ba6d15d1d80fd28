package com.ihosi.planner.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Kafka broker in a process of its own, which can be killed and started again, behind a line whose answers can be
 * swallowed.
 */
public final class KafkaBroker implements AfterAllCallback {

    private final Path folder;
    private final Path settings;
    private final int port;
    private final ServerSocket line;
    private Process process;
    private volatile boolean deaf;

    private KafkaBroker(Path folder) throws IOException {
        this.folder = folder;
        this.line = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = freePort();
        this.settings = Files.writeString(folder.resolve("server.properties"), """
                        process.roles=broker,controller
                        node.id=1
                        controller.quorum.voters=1@127.0.0.1:%1$d
                        listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
                        advertised.listeners=PLAINTEXT://127.0.0.1:%3$d
                        controller.listener.names=CONTROLLER
                        log.dirs=%4$s
                        offsets.topic.replication.factor=1
                        offsets.topic.num.partitions=1
                        transaction.state.log.replication.factor=1
                        transaction.state.log.min.isr=1
                        group.initial.rebalance.delay.ms=0
                        """.formatted(
                        freePort(), port, line.getLocalPort(), folder.resolve("log")));
        run("kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString())
                .onExit()
                .join();
        Thread.ofPlatform().daemon().name("line").start(this::listen);
        this.process = serve();
    }

    /** Starts a broker in a folder of its own. */
    public static KafkaBroker start() {
        try {
            return new KafkaBroker(Files.createTempDirectory("broker"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String servers() {
        return "127.0.0.1:" + line.getLocalPort();
    }

    /** From now on whatever the broker answers is lost on its way, until somebody listens. */
    public void swallowAnswers(boolean swallow) {
        deaf = swallow;
    }

    /** How many bytes the broker has written of a topic. */
    public long written(String topic) {
        try (Stream<Path> files = Files.walk(folder.resolve("log"))) {
            return files.filter(file -> file.toString().contains("/" + topic + "-"))
                    .filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public void startAgain() throws IOException {
        process = serve();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        process.destroyForcibly().onExit().join();
        line.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private Process serve() throws IOException {
        Process broker = run("kafka.Kafka", settings.toString());
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!answers()) {
            if (System.nanoTime() > until || ended(broker)) {
                throw new IOException("The broker did not start: " + Files.readString(folder.resolve("out")));
            }
        }
        return broker;
    }

    private static boolean ended(Process broker) {
        try {
            return broker.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process run(String program, String... arguments) throws IOException {
        List<String> start = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program);
        return new ProcessBuilder(
                        Stream.concat(start.stream(), Arrays.stream(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void listen() {
        try {
            while (!line.isClosed()) {
                Socket client = line.accept();
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException closed) {
            // nobody needs the line any more
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket broker = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread there = Thread.ofVirtual().start(() -> pass(client, broker, false));
            pass(broker, client, true);
            client.close();
            there.join();
        } catch (IOException | InterruptedException gone) {
            // the client sees that its connection is closed
        }
    }

    private void pass(Socket from, Socket to, boolean answer) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!(answer && deaf)) {
                    out.write(buffer, 0, read);
                }
            }
            to.shutdownOutput();
        } catch (SocketException gone) {
            // one of them is gone
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
