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
import java.util.Optional;
import java.util.Properties;

/** What a data folder's server is reached by: its port, and the passwords of its three logins, made for this folder alone. */
record ServerSettings(
        int port, boolean ready, String superuserPassword, String ownerPassword, String applicationPassword) {

    static final String FILE = "server.properties";
    private static final int PASSWORD_BYTES = 24;

    /** New settings of a folder that has none. */
    static ServerSettings create(int port) {
        return new ServerSettings(port, false, newPassword(), newPassword(), newPassword());
    }

    /** Reads the folder's settings; none if it never had a server. */
    static Optional<ServerSettings> find(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.of(new ServerSettings(
                Integer.parseInt(required(properties, "port", file)),
                Boolean.parseBoolean(required(properties, "ready", file)),
                required(properties, "password.superuser", file),
                required(properties, "password.owner", file),
                required(properties, "password.application", file)));
    }

    ServerSettings withPort(int newPort) {
        return new ServerSettings(newPort, ready, superuserPassword, ownerPassword, applicationPassword);
    }

    /** The first start came to its end: from now on the folder holds data. */
    ServerSettings becomeReady() {
        return new ServerSettings(port, true, superuserPassword, ownerPassword, applicationPassword);
    }

    /** Writes the settings for the next start, readable by this user alone, all of it or nothing. */
    void keepIn(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("ready", Boolean.toString(ready));
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
