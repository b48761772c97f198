package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.run.Outcome;
import java.util.List;

/**
 * Tasks of a job of S3 Batch Operations, each of which is an object of its manifest
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html). In schema 1.0 a task has its bucket's
 * ARN, in 2.0 the bucket's name; keys are form-urlencoded in both, whatever the manifest has.
 *
 * <p>A task has failed for good where somebody must change something first: a post that is rejected stands in the job's
 * report with what is wrong with it.
 *
 * @param schema of the invocation, and so of the answer
 * @param invocation its id, which is given back
 */
record BatchOperationsJob(String schema, String invocation, List<Task> tasks) implements Event {

    record Task(String id, ObjectChange notice) {

        private static Task of(JsonNode task) {
            String bucket = bucket(task);
            String key = EventJson.text(task, "s3Key");
            ObjectChange notice = bucket.isEmpty() || key.isEmpty()
                    ? new ObjectChange.Broken(
                            "", "This task names no bucket and object: " + UnknownEvent.cutShort(task.toString()))
                    : FormEncodedKey.notice(bucket, key, "");
            return new Task(EventJson.text(task, "taskId"), notice);
        }

        private static String bucket(JsonNode task) {
            String arn = EventJson.text(task, "s3BucketArn");
            return task.has("s3Bucket") ? EventJson.text(task, "s3Bucket") : arn.substring(arn.lastIndexOf(':') + 1);
        }
    }

    static boolean isThis(JsonNode event) {
        return event.has("invocationSchemaVersion");
    }

    /** @throws UnknownEvent where it is of a later schema, or has no tasks */
    static BatchOperationsJob of(JsonNode event) {
        String schema = EventJson.text(event, "invocationSchemaVersion");
        if (!List.of("1.0", "2.0").contains(schema) || !event.path("tasks").isArray()) {
            throw new UnknownEvent(
                    "This is no invocation by S3 Batch Operations with a list of `tasks`, of schema 1.0 or 2.0.",
                    event.toString());
        }
        return new BatchOperationsJob(
                schema,
                EventJson.text(event, "invocationId"),
                EventJson.items(event.path("tasks")).map(Task::of).toList());
    }

    @Override
    public List<ObjectChange> notices() {
        return tasks.stream().map(Task::notice).toList();
    }

    @Override
    public byte[] answer(EventOutcomes outcomes) {
        return EventJson.object(json -> {
            json.writeStringField("invocationSchemaVersion", schema);
            json.writeStringField("treatMissingKeysAs", Code.TEMPORARY_FAILURE.word);
            json.writeStringField("invocationId", invocation);
            EventJson.writeObjects(json, "results", tasks, task -> result(task, outcomes.of(task.notice())));
        });
    }

    private static EventJson.Members result(Task task, Outcome outcome) {
        return json -> {
            json.writeStringField("taskId", task.id());
            json.writeStringField("resultCode", Code.of(outcome).word);
            json.writeStringField("resultString", outcome.word() + outcome.remark());
        };
    }

    /** What Batch Operations knows of how tasks end. */
    private enum Code {
        SUCCEEDED("Succeeded"),
        TEMPORARY_FAILURE("TemporaryFailure"),
        PERMANENT_FAILURE("PermanentFailure");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        static Code of(Outcome outcome) {
            if (outcome instanceof Outcome.Postponed) {
                return TEMPORARY_FAILURE;
            }
            return outcome.problem().isPresent() ? PERMANENT_FAILURE : SUCCEEDED;
        }
    }
}
