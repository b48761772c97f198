package dev.bucketpress.audit;

/** The buckets could not be held against each other. Its message is for whoever asked, as whole sentences. */
final class AuditFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditFailure(String message) {
        super(message);
    }
}
