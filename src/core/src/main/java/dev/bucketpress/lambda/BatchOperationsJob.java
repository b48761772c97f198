package dev.bucketpress.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.run.Outcome;
import java.util.List;

/**
 * An invocation by a job of S3 Batch Operations. Each of its tasks names an object of the job's manifest
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html). In schema 1.0 a task has its bucket's
 * ARN, in 2.0 the bucket's name; keys are form-urlencoded in both, however the manifest has them.
 *
 * <p>A task fails permanently where somebody must change something first: the job's report contains what is wrong with a
 * post that is rejected.
 *
 * @param schema version of the invocation and its answer
 * @param invocation its id, which the answer repeats
 */
record BatchOperationsJob(String schema, String invocation, List<Task> tasks) implements Event {

    record Task(String id, ObjectChange change) {

        private static Task of(JsonNode task) {
            String bucket = bucket(task);
            String key = EventJson.text(task, "s3Key");
            ObjectChange change = bucket.isEmpty() || key.isEmpty()
                    ? new ObjectChange.Unreadable(
                            "", "This task names no bucket and object: " + UnknownEvent.cutShort(task.toString()))
                    : FormEncodedKey.change(bucket, key, "");
            return new Task(EventJson.text(task, "taskId"), change);
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
    public List<ObjectChange> changes() {
        return tasks.stream().map(Task::change).toList();
    }

    @Override
    public byte[] answer(EventOutcomes outcomes) {
        return EventJson.object(json -> {
            json.writeStringField("invocationSchemaVersion", schema);
            json.writeStringField("treatMissingKeysAs", Code.TEMPORARY_FAILURE.word);
            json.writeStringField("invocationId", invocation);
            EventJson.writeObjects(json, "results", tasks, task -> result(task, outcomes.of(task.change())));
        });
    }

    private static EventJson.Members result(Task task, Outcome outcome) {
        return json -> {
            json.writeStringField("taskId", task.id());
            json.writeStringField("resultCode", Code.of(outcome).word);
            json.writeStringField("resultString", outcome.word() + outcome.remark());
        };
    }

    /** The result codes of Batch Operations. */
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
