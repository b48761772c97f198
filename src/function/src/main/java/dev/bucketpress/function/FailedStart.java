package dev.bucketpress.function;

import dev.bucketpress.config.InvalidSetting;
import dev.bucketpress.telemetry.StartFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/**
 * The end of a start with settings that are wrong. The log has why in one line, and whoever invokes the function is told:
 * left to themselves, Quarkus and Lambda's client for Java bury it in their own stack traces.
 */
record FailedStart(InvalidSetting why, Clock clock) {

    /** Where a runtime posts that it cannot start (docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html). */
    private static final String INIT_ERROR = "http://%s/2018-06-01/runtime/init/error";

    private static final String ERROR_TYPE = "Runtime.ConfigInvalid";

    /**
     * Reports the failure and ends the process.
     *
     * @param runtimeApi the host and port of Lambda's runtime API; empty outside Lambda
     */
    void end(Optional<String> runtimeApi) {
        System.out.writeBytes((failure().line(clock.instant()) + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        runtimeApi.ifPresent(this::post);
        // An orderly exit would wait for what has not started.
        Runtime.getRuntime().halt(1);
    }

    private StartFailure failure() {
        return new StartFailure(
                "The function cannot start. " + why.getMessage()
                        + " The parameter of the stack for it stands in src/docs/settings.md; deploy again with another value.");
    }

    private void post(String runtimeApi) {
        byte[] error = failure().initError(ERROR_TYPE).getBytes(StandardCharsets.UTF_8);
        try {
            HttpURLConnection request = (HttpURLConnection)
                    URI.create(INIT_ERROR.formatted(runtimeApi)).toURL().openConnection();
            request.setRequestMethod("POST");
            request.setRequestProperty("Content-Type", "application/json");
            request.setRequestProperty("Lambda-Runtime-Function-Error-Type", ERROR_TYPE);
            request.setDoOutput(true);
            try (OutputStream body = request.getOutputStream()) {
                body.write(error);
            }
            request.getResponseCode();
        } catch (IOException e) {
            // Lambda notices the end of the process, and the log has said why.
        }
    }
}
