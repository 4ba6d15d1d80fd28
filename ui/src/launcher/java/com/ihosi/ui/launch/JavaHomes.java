package com.ihosi.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds the JDKs of this machine where they usually lie; each says its version in its {@code release} file. */
final class JavaHomes {

    private JavaHomes() {}

    /** The {@code java} of the newest version that is at least the needed one. */
    static Optional<Path> newest(int needed) {
        return homes().filter(home -> Files.isExecutable(java(home)))
                .filter(home -> feature(home) >= needed)
                .max(Comparator.comparingInt(JavaHomes::feature))
                .map(JavaHomes::java);
    }

    private static Stream<Path> homes() {
        String user = System.getProperty("user.home");
        Stream<Path> named =
                Stream.of(System.getenv("JAVA_HOME")).filter(Objects::nonNull).map(Path::of);
        Stream<Path> folders = Stream.of(
                        "/usr/lib/jvm", "/opt/java", "/opt", user + "/.sdkman/candidates/java", user + "/.jdks")
                .map(Path::of)
                .flatMap(JavaHomes::inside);
        Stream<Path> macs =
                inside(Path.of("/Library/Java/JavaVirtualMachines")).map(jdk -> jdk.resolve("Contents/Home"));
        return Stream.of(named, folders, macs).flatMap(found -> found);
    }

    private static Stream<Path> inside(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? Stream.empty() : Arrays.stream(names).map(folder::resolve);
    }

    private static int feature(Path home) {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
            String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Integer.parseInt(version.split("[^0-9]", 2)[0]);
        } catch (IOException | IllegalArgumentException unreadable) {
            return 0;
        }
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }
}
