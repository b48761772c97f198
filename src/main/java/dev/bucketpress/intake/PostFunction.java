package dev.bucketpress.intake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The Lambda function. */
public class PostFunction implements RequestStreamHandler {

    private final Desk desk;

    /** @param desk where events are dealt with */
    public PostFunction(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void handleRequest(InputStream received, OutputStream answer, Context context) throws IOException {
        TimeLeft left = TimeLeft.of(context, desk.clock());
        Event event = EventReader.read(received.readAllBytes());
        answer.write(event.answer(desk.lookAtAll(event.notices(), left)));
    }
}
