package dev.bucketpress.threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A daemon thread whose start returns once it has begun. Where memory ends, a thread may die between the two without a
 * word, and whoever gave it a task would wait for ever.
 */
public class SeenToBegin extends Thread {

    /** How often a thread that has not begun is looked at: only one that died takes so long. */
    private static final long LOOK_MILLISECONDS = 20;

    private final CountDownLatch begun = new CountDownLatch(1);

    SeenToBegin(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }

    /** Makes such threads, all of one name. */
    public static ThreadFactory named(String name) {
        return task -> new SeenToBegin(task, name);
    }

    /** @throws OutOfMemoryError if the thread died before it began */
    @Override
    public void start() {
        super.start();
        try {
            while (!begun.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (!isAlive() && begun.getCount() > 0) {
                    throw new OutOfMemoryError("a thread ended before it began");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        begun.countDown();
        super.run();
    }
}
