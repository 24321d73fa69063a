package org.veranda.server.realtime.websocket;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Closing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads one client's frames, cut anywhere, into whole messages. What is too large is refused by its header, before it is
/// kept; nothing is kept of a client that is between frames. For one thread at a time.
public final class FrameReader {

    /// What a client may say in one frame, or in one message of several.
    static final int LARGEST = 64 * 1024;

    private static final Closing TOO_LARGE = new Closing(1009, "At most 64 KiB");
    private static final Closing NOT_UTF8 = new Closing(1007, "Text is UTF-8");

    private final Incoming incoming;
    private final UnfinishedBytes.Part memory;
    private final Unfinished unfinished = new Unfinished();
    private @Nullable ByteArrayOutputStream message;
    private boolean ended;
    private long finished;
    private volatile long begun;

    public FrameReader(Incoming incoming, UnfinishedBytes.Part memory) {
        this.incoming = incoming;
        this.memory = memory;
    }

    /// As [org.veranda.server.realtime.connection.Connection#unfinished]; for any thread.
    public long unfinished() {
        return begun;
    }

    /// Takes all that arrived.
    public void read(ByteBuffer arrived) {
        ByteBuffer input = unfinished.with(arrived);
        while (!ended && takeFrame(input)) {}
        if (ended) {
            input.position(input.limit());
        }
        unfinished.keep(input);
        count();
    }

    private void count() {
        int kept = unfinished.size() + (message == null ? 0 : message.size());
        long now = kept > 0 || message != null ? finished + 1 : 0;
        if (now != begun) {
            begun = now;
        }
        if (!memory.keep(kept) && !ended) {
            end(Closing.UNFINISHED);
        }
    }

    private boolean takeFrame(ByteBuffer input) {
        FrameHeader header = FrameHeader.find(input);
        if (header == null) {
            return false;
        }
        Closing violation = header.violation(message != null);
        if (violation == null && tooLarge(header)) {
            violation = TOO_LARGE;
        }
        if (violation != null) {
            end(violation);
            return false;
        }
        if (input.remaining() < header.size() + header.length()) {
            return false;
        }
        take(header, payload(header, input));
        if (message == null) {
            finished++;
        }
        return true;
    }

    private boolean tooLarge(FrameHeader header) {
        return header.length() > LARGEST - (message == null ? 0 : message.size());
    }

    private static byte[] payload(FrameHeader header, ByteBuffer input) {
        input.position(input.position() + header.size() - FrameHeader.MASK);
        int mask = input.getInt();
        byte[] payload = new byte[(int) header.length()];
        input.get(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= (byte) (mask >>> (24 - 8 * (i & 3)));
        }
        return payload;
    }

    private void take(FrameHeader header, byte[] payload) {
        switch (header.opcode()) {
            case FrameHeader.CLOSE -> goodbye(payload);
            case FrameHeader.PING -> incoming.ping(payload);
            case FrameHeader.PONG -> {}
            case FrameHeader.BINARY -> {
                ended = true;
                incoming.binary();
            }
            default -> part(header.isFinal(), payload);
        }
    }

    private void part(boolean last, byte[] payload) {
        if (last && message == null) {
            text(payload);
            return;
        }
        if (message == null) {
            message = new ByteArrayOutputStream(payload.length);
        }
        message.writeBytes(payload);
        if (last) {
            byte[] whole = message.toByteArray();
            message = null;
            text(whole);
        }
    }

    private void text(byte[] utf8) {
        String text = decoded(ByteBuffer.wrap(utf8));
        if (text == null) {
            end(NOT_UTF8);
        } else {
            incoming.text(text);
        }
    }

    private void goodbye(byte[] payload) {
        if (payload.length == 0) {
            ended = true;
            incoming.goodbye(Closing.WITHOUT_CODE);
            return;
        }
        ByteBuffer said = ByteBuffer.wrap(payload);
        int code = payload.length == 1 ? 0 : said.getShort() & 0xFFFF;
        String reason = decoded(said);
        if (!mayBeSent(code)) {
            end(FrameHeader.protocol("No such close code"));
        } else if (reason == null) {
            end(NOT_UTF8);
        } else {
            ended = true;
            incoming.goodbye(new Closing(code, reason));
        }
    }

    private void end(Closing violation) {
        ended = true;
        message = null;
        incoming.violated(violation);
    }

    private static boolean mayBeSent(int code) {
        return (code >= 1000 && code <= 1003)
                || (code >= 1007 && code <= 1014)
                || (code >= 3000 && code <= 4999);
    }

    private static @Nullable String decoded(ByteBuffer utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
