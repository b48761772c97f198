package dev.bucketpress.post;

/** Carries a problem from where it is found to {@link PostReader}, and never out of this room. */
final class InvalidPost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PostProblem problem;

    InvalidPost(Position at, String what, String remedy) {
        // An author's mistake is an everyday answer; nobody will read where in our code it was noticed.
        super(what, null, false, false);
        this.problem = new PostProblem(at, what, remedy);
    }

    PostProblem problem() {
        return problem;
    }
}
