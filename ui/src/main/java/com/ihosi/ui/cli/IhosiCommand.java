package com.ihosi.ui.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The table of contents of the command line. */
@Command(
        name = "ihosi",
        description = "Plans the weeks of hospitals and clinics that share doctors.%n"
                + "Without a command it serves the console.%n",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            GenerateCommand.class,
            SolveCommand.class,
            ExportCommand.class,
            ReplanCommand.class,
            SolveInstanceCommand.class,
            BenchmarkCommand.class,
            EvaluateNoShowCommand.class,
            RunJobCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "iHosi Planner 1.0",
        footerHeading = "%nExit codes:%n",
        footer = {"  0  done", "  1  failed", "  2  the command or its input is wrong; one line says what"})
public final class IhosiCommand implements Callable<Integer> {

    @Mixin
    private ServeOptions options = new ServeOptions();

    /** The command line with its exit codes: 2 and one line for wrong usage or input, 1 for any other failure. */
    public static CommandLine commandLine() {
        return new CommandLine(new IhosiCommand())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Failures::wrongUsage)
                .setExecutionExceptionHandler(Failures::failed);
    }

    @Override
    public Integer call() {
        return Serving.until(options);
    }
}
