package dev.bucketpress.lambda;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells failures that come of memory that ended from faults: libraries wrap errors in exceptions of their own. */
final class EndOfMemory {

    private EndOfMemory() {}

    /**
     * Throws what the failure comes of, if that is the end of memory, now or earlier in this process.
     *
     * @param endedBefore whether memory ended in this process before
     * @throws UnusableProcess if the failure comes of a class that was lost with the memory
     * @throws VirtualMachineError if the failure comes of that
     */
    static void rethrown(Throwable failure, boolean endedBefore) {
        Optional<VirtualMachineError> end = cause(failure, VirtualMachineError.class);
        Optional<LinkageError> lostClass = cause(failure, LinkageError.class);
        if (lostClass.isPresent() && (endedBefore || end.isPresent())) {
            throw new UnusableProcess(lostClass.get());
        }
        if (end.isPresent()) {
            throw end.get();
        }
    }

    private static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
