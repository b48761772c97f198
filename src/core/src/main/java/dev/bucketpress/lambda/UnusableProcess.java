package dev.bucketpress.lambda;

/**
 * Signals that memory ended while a class was initialized. The JVM never tries that again (Java Language Specification,
 * section 12.4.2), so whatever needs the class fails until another process takes over.
 */
final class UnusableProcess extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableProcess(LinkageError error) {
        super("a class was lost when memory ended, and the process with it: " + error.getMessage(), error);
    }
}
