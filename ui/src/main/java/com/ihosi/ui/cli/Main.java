package com.ihosi.ui.cli;

/** The product's entry: one command line for serving the console and for everything that is done without it. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name, {@code serve} where they name none, and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(IhosiCommand.commandLine().execute(arguments));
    }
}
