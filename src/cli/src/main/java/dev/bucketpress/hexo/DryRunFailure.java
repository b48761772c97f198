package dev.bucketpress.hexo;

/** The dry run was asked for something it cannot do. Its message is for whoever asked, as whole sentences. */
final class DryRunFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DryRunFailure(String message) {
        super(message);
    }
}
