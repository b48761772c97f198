package dev.bucketpress.post.frontmatter;

import dev.bucketpress.post.PostProblem;
import dev.bucketpress.post.PostReader;

/** Carries a problem from where it is found to {@link PostReader}, and never out of this room. */
public final class InvalidPost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PostProblem problem;

    public InvalidPost(Position at, String what, String remedy) {
        // An author's mistake is an everyday answer; nobody will read where in our code it was noticed.
        super(what, null, false, false);
        this.problem = new PostProblem(at, what, remedy);
    }

    public PostProblem problem() {
        return problem;
    }
}
