package com.ihosi.ui.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data lies, alike for every command that needs the database. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded database (default: .ihosi in the home folder). "
                    + "Not used where spring.datasource.url names an own PostgreSQL.")
    @Nullable
    Path folder;

    /** The options as the application's arguments, which win over its properties and the environment. */
    Stream<String> arguments() {
        return Stream.ofNullable(folder).map(path -> "--ihosi.data=" + path.toAbsolutePath());
    }
}
