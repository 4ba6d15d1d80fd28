package com.ihosi.ui.cli;

import com.ihosi.planner.PlannerException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line on the standard error what went wrong, and by the exit code whose fault it was. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        say(command, wrong.getMessage() + " (see: " + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE;
    }

    static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        return refusal(failure).map(refused -> refuse(refused, command)).orElseGet(() -> fail(failure, command));
    }

    private static int refuse(PlannerException refused, CommandLine command) {
        say(command, String.valueOf(refused.getMessage()));
        return ExitCode.USAGE;
    }

    private static int fail(Exception failure, CommandLine command) {
        LOG.debug("The command failed.", failure);
        say(command, "Failed: " + reason(failure) + " (with -Dlogging.level.com.ihosi=debug the log tells more)");
        return ExitCode.SOFTWARE;
    }

    /** What we said of it ourselves, else the innermost cause. */
    private static String reason(Exception failure) {
        return causes(failure)
                .filter(cause -> cause.getClass().getName().startsWith("com.ihosi."))
                .findFirst()
                .or(() -> causes(failure).reduce((outer, inner) -> inner))
                .map(Failures::sentence)
                .orElse("unknown cause");
    }

    private static Optional<PlannerException> refusal(Throwable failure) {
        return causes(failure)
                .filter(PlannerException.class::isInstance)
                .map(PlannerException.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String sentence(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /** Whatever the message holds, the user gets one line. */
    private static void say(CommandLine command, String message) {
        command.getErr()
                .println(command.getColorScheme().errorText(message.strip().replaceAll("\\s*\\R\\s*", " ")));
        command.getErr().flush();
    }
}
