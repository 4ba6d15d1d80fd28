package com.ihosi.schema.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Java process with this one's classes, for tests in which one is killed. */
public final class OtherProcess {

    private OtherProcess() {}

    /** One that runs a main class; what it says goes where this one's goes. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO();
    }

    /** Runs it to its end, which comes within two minutes; returns how it ended. */
    public static int run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Process process = of(main, arguments).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(main.getSimpleName() + " did not come to an end.");
        }
        return process.exitValue();
    }
}
