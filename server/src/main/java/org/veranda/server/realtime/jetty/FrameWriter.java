package org.veranda.server.realtime.jetty;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.veranda.server.realtime.connection.Frame;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Writes shared frames straight to a connection's end point, encrypted or not. One write at a time.
final class FrameWriter {

    private FrameWriter() {}

    /// As [org.veranda.server.realtime.connection.Connection#write].
    static boolean write(EndPoint to, Frame[] frames, int count, Runnable taken) {
        return write(to, frames, count, 0, 0, taken);
    }

    private static boolean write(
            EndPoint to, Frame[] frames, int count, int frame, int offset, Runnable taken) {
        Staging staging = Staging.ofThread();
        staging.start(frame, offset);
        try {
            while (staging.fill(frames, count)) {
                if (!to.flush(staging.filled())) {
                    waitFor(to, staging, frames, count, taken);
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            to.close(e);
            return false;
        }
    }

    /// The rest of what was filled in goes first, then what was not, on whichever thread finds the socket ready.
    private static void waitFor(
            EndPoint to, Staging staging, Frame[] frames, int count, Runnable taken) {
        int frame = staging.frame();
        int offset = staging.offset();
        ByteBuffer rest = staging.leftOver();
        Runnable goOn =
                () -> {
                    if (write(to, frames, count, frame, offset, taken)) {
                        taken.run();
                    }
                };
        to.write(Callback.from(InvocationType.NON_BLOCKING, goOn, to::close), rest);
    }
}
