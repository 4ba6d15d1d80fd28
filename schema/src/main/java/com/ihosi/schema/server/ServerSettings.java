package com.ihosi.schema.server;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** What a data folder's server is reached by: its port, and the passwords of its three logins, made for this folder alone. */
record ServerSettings(int port, String superuserPassword, String ownerPassword, String applicationPassword) {

    private static final String FILE = "server.properties";
    private static final int PASSWORD_BYTES = 24;

    /** Reads the folder's settings, or makes new ones with the port given. */
    static ServerSettings of(Path folder, int portIfNew) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new ServerSettings(portIfNew, newPassword(), newPassword(), newPassword());
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new ServerSettings(
                Integer.parseInt(required(properties, "port", file)),
                required(properties, "password.superuser", file),
                required(properties, "password.owner", file),
                required(properties, "password.application", file));
    }

    ServerSettings withPort(int newPort) {
        return new ServerSettings(newPort, superuserPassword, ownerPassword, applicationPassword);
    }

    /** Writes the settings for the next start, readable by this user alone, all of it or nothing. */
    void keepIn(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("password.superuser", superuserPassword);
        properties.setProperty("password.owner", ownerPassword);
        properties.setProperty("password.application", applicationPassword);
        Path written = folder.resolve(FILE + ".new");
        Files.deleteIfExists(written);
        createPrivately(written);
        try (Writer writer = Files.newBufferedWriter(written)) {
            properties.store(writer, "The database server of this folder");
        }
        Files.move(written, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void createPrivately(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static String required(Properties properties, String key, Path file) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new DatabaseUnavailableException("The file %s lacks the entry %s.".formatted(file, key));
        }
        return value;
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
