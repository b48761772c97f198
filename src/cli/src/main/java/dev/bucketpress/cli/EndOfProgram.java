package dev.bucketpress.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Interrupts a command when the program is to end, waits until it is done, and makes 0 the exit code. */
final class EndOfProgram implements AutoCloseable {

    static final int ENDED = 0;

    private static final int MAX_SECONDS_TO_END = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private EndOfProgram(Thread command) {
        this.hook = new Thread(() -> interrupt(command));
    }

    static EndOfProgram interrupting(Thread command) {
        EndOfProgram end = new EndOfProgram(command);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    private void interrupt(Thread command) {
        command.interrupt();
        try {
            ended.await(MAX_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Nothing else lets a hook change the code of an interrupted program, which is 130.
        Runtime.getRuntime().halt(ENDED);
    }

    /** The command is done. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running.
        }
    }
}
