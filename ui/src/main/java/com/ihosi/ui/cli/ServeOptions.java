package com.ihosi.ui.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said when the console is served. */
final class ServeOptions {

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the console (default: 8080).")
    @Nullable
    Integer port;

    @Option(
            names = "--demo",
            negatable = true,
            description = "Load the demo hospital group into an empty database, or not "
                    + "(default: yes with the embedded database, no with an own one).")
    @Nullable
    Boolean demo;
}
