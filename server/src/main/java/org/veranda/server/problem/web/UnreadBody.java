package org.veranda.server.problem.web;

import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;
import java.io.InputStream;

/// The rest of a body whose request is answered already, as one that is refused. It is taken off
/// the line: a connection that is closed over unread bytes is reset, and its caller, busy sending,
/// would see that instead of the answer.
final class UnreadBody {

    /// Enough for a photo or an import that is refused; who sends more is cut off.
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private UnreadBody() {}

    static void discard(HttpServletRequest request) {
        boolean none =
                request.getContentLengthLong() <= 0
                        && request.getHeader("Transfer-Encoding") == null;
        if (none || request.isAsyncStarted()) {
            return;
        }
        try {
            read(request.getInputStream());
        } catch (IOException | IllegalStateException e) {
            // The caller has gone, or the body was read as text, to its end.
            return;
        }
    }

    private static void read(InputStream body) throws IOException {
        byte[] bytes = new byte[8192];
        long left = MOST_BYTES;
        int read = body.read(bytes);
        while (read > 0 && left > 0) {
            left -= read;
            read = body.read(bytes);
        }
    }
}
