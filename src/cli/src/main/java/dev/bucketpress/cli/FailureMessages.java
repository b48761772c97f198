package dev.bucketpress.cli;

import dev.bucketpress.config.InvalidSetting;
import dev.bucketpress.hexo.UnreadableInput;
import dev.bucketpress.storage.BucketUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Prints one line on standard error for what users can mend themselves, and ends the program with 2. */
final class FailureMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int FAILED = 2;

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(oneLine(wrong) + " See `" + command.getCommandSpec().qualifiedName() + " --help`.");
        return FAILED;
    }

    private static String oneLine(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        return message.endsWith(".") ? message : message + ".";
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof InvalidSetting
                || failure instanceof BucketUnavailable
                || failure instanceof UnreadableInput) {
            command.getErr().println(failure.getMessage());
        } else {
            // A bug of ours: fixing it takes the place where it happened.
            failure.printStackTrace(command.getErr());
        }
        return FAILED;
    }
}
