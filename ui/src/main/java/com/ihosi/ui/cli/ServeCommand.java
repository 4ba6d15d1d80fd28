package com.ihosi.ui.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serve}: the console until it is stopped. */
@Command(
        name = "serve",
        description = "Serves the console; starts and keeps an embedded PostgreSQL where no other is configured.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Override
    public Integer call() {
        return Serving.until(options);
    }
}
