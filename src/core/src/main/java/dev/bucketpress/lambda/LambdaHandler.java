package dev.bucketpress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jboss.logging.Logger;

/** The handler of the Lambda function: reads an event, has it processed, and writes the output. */
public class LambdaHandler implements RequestStreamHandler {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    private final EventProcessor processor;

    /** Ends a process that lacks a class, which it never gets back. Lambda delivers the event again, to a new one. */
    private Runnable endOfProcess = () -> Runtime.getRuntime().halt(1);

    public LambdaHandler(EventProcessor processor) {
        this.processor = processor;
    }

    /** Has something else done where the process is to end, for tests that share it. */
    LambdaHandler endingBy(Runnable end) {
        endOfProcess = end;
        return this;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        TimeLeft left = TimeLeft.of(context, processor.clock());
        try {
            Event event = EventReader.read(input.readAllBytes());
            output.write(event.handledBy(processor, left));
        } catch (UnusableProcess | LinkageError e) {
            LOG.error(e.getMessage(), e);
            endOfProcess.run();
        } catch (VirtualMachineError e) {
            // The loop that asks Lambda for events outlives exceptions only.
            throw new IllegalStateException("the event ended in " + e, e);
        }
    }
}
