package dev.bucketpress.text;

/** Carries a {@link Problem} from where it is found to the code that answers with it. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Position at, String what, String remedy) {
        // An author's mistake is an everyday answer: no stack trace is taken for it.
        super(what, null, false, false);
        this.problem = new Problem(at, what, remedy);
    }

    public Problem problem() {
        return problem;
    }
}
