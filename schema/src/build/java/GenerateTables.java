import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the jOOQ code from the migrations, before the module compiles. Started by the build as a source file, with the
 * module's folder and the folder to write to. Does nothing while migrations, generator and libraries are unchanged.
 */
class GenerateTables {

    public static void main(String[] arguments) throws Exception {
        Path module = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        Path migrations = module.resolve("src/main/resources/db/migration");
        Path stamp = output.resolveSibling("jooq.stamp");
        String wanted = fingerprint(migrations, module.resolve("src/build/java"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        Files.createDirectories(output);
        Files.deleteIfExists(stamp);
        // Named here only, so that its compilation is paid for only when it is needed.
        TableGenerator.generate(migrations, output);
        Files.writeString(stamp, wanted);
    }

    private static String fingerprint(Path... folders) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
        for (Path folder : folders) {
            for (Path file : filesIn(folder)) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
