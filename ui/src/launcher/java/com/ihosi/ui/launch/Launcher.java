package com.ihosi.ui.launch;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts the product on a Java that is new enough: in this JVM where it is, else in one of a JDK found beside it.
 *
 * <p>Compiled for Java 17, so that {@code java -jar} works where an older {@code java} is the default.
 */
public final class Launcher {

    private static final int NEEDED = 25;
    private static final String PARENT = "ihosi.parent";

    private Launcher() {}

    /** Runs the command line; ends with its exit code, or 2 where no Java of version 25 or newer is found. */
    public static void main(String[] arguments) throws Exception {
        if (Runtime.version().feature() >= NEEDED) {
            endWithParent();
            Class.forName("com.ihosi.ui.cli.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
            return;
        }
        Optional<Path> java = JavaHomes.newest(NEEDED);
        if (java.isEmpty()) {
            System.err.printf(
                    "iHosi Planner needs Java %d or newer, this is Java %d and no other was found. "
                            + "Install one or point JAVA_HOME at it.%n",
                    NEEDED, Runtime.version().feature());
            System.exit(2);
        }
        System.exit(runWith(java.get(), arguments));
    }

    private static int runWith(Path java, String[] arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-XX:+UseParallelGC");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-jar");
        command.add(ManagementFactory.getRuntimeMXBean().getClassPath());
        command.addAll(List.of(arguments));
        Process product = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product)));
        return product.waitFor();
    }

    private static void stop(Process product) {
        try {
            product.destroy();
            product.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A launcher that is killed cannot stop what it started, so what it started watches it. */
    private static void endWithParent() {
        Long parent = Long.getLong(PARENT);
        if (parent != null) {
            Thread watch = new Thread(() -> endWith(parent), "launcher-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void endWith(long parent) {
        ProcessHandle.of(parent).ifPresent(launcher -> launcher.onExit().join());
        Runtime.getRuntime().halt(137);
    }
}
