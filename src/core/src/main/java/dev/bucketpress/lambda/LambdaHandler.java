package dev.bucketpress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The handler of the Lambda function: reads an event, has it processed, and writes the output. */
public class LambdaHandler implements RequestStreamHandler {

    private final EventProcessor processor;

    public LambdaHandler(EventProcessor processor) {
        this.processor = processor;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        TimeLeft left = TimeLeft.of(context, processor.clock());
        Event event = EventReader.read(input.readAllBytes());
        output.write(event.answer(processor.process(event.changes(), left)));
    }
}
