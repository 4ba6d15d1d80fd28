package com.ihosi.planner.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** A mail server that misbehaves: it falls silent at some point of the talk, or refuses an address. */
final class SlowServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Predicate<String> silent;
    private final Predicate<String> refused;
    private final CountDownLatch reached = new CountDownLatch(1);

    private SlowServer(Predicate<String> silent, Predicate<String> refused) {
        this.silent = silent;
        this.refused = refused;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofPlatform().daemon().name("slow-server").start(this::listen);
    }

    /** Does not answer a line such as {@code .}, the end of a mail; not even the first greeting where it is {@code HELLO}. */
    static SlowServer silentAt(String line) {
        return new SlowServer(said -> said.startsWith(line), said -> false);
    }

    static SlowServer refusing(String address) {
        return new SlowServer(said -> false, said -> said.startsWith("RCPT") && said.contains(address));
    }

    MailGateway gateway() {
        return MailServer.gateway(listening.getLocalPort());
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Returns when it has fallen silent for the first time. */
    void awaitSilence() throws InterruptedException {
        reached.await();
    }

    private void listen() {
        try {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException closed) {
            // nobody sends any more
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            if (isSilentAt("HELLO")) {
                in.readLine();
            }
            say(client, "220 slow.example");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                if (isSilentAt(line)) {
                    continue;
                }
                data = line.equals("DATA");
                say(client, answer(line));
            }
        } catch (IOException gone) {
            // the client lost its patience
        }
    }

    private boolean isSilentAt(String line) {
        boolean now = silent.test(line);
        if (now) {
            reached.countDown();
        }
        return now;
    }

    private String answer(String line) {
        if (refused.test(line)) {
            return "550 5.1.1 no such person";
        }
        return line.equals("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
