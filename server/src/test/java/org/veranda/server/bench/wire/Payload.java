package org.veranda.server.bench.wire;

import java.nio.ByteBuffer;
import java.util.Locale;

/// What is published: a number and a time at fixed places, filled up to a size. It is found in a frame without reading JSON.
public final class Payload {

    public static final long FIRST_SEQ = 1_000_000_000;
    private static final long FIRST_TIME = 1_000_000_000_000_000L;
    private static final long STARTED = System.nanoTime();
    private static final char BEFORE_SEQ = '#';
    private static final char BEFORE_TIME = '@';
    private static final int SEQ_DIGITS = 10;
    private static final int TIME_DIGITS = 16;

    /// What a mark takes, from its number on.
    static final int LENGTH = SEQ_DIGITS + 1 + TIME_DIGITS;

    private Payload() {}

    public static long now() {
        return FIRST_TIME + System.nanoTime() - STARTED;
    }

    /// The JSON text of that many bytes.
    static String of(long seq, long time, int size) {
        String start = "{\"id\":\"%s\",\"pad\":\"".formatted(mark(seq, time));
        return start + "x".repeat(Math.max(0, size - start.length() - 2)) + "\"}";
    }

    /// A text that any JSON leaves as it is, by which a frame is known wherever it stands.
    public static String mark(long seq, long time) {
        return String.format(Locale.ROOT, "%c%d%c%d", BEFORE_SEQ, seq, BEFORE_TIME, time);
    }

    /// Where the number begins in a frame's text of that place and length; -1 when it is another frame.
    static int find(ByteBuffer input, int from, int length) {
        for (int at = from + 1; at <= from + length - LENGTH; at++) {
            if (isAt(input, at)) {
                return at - from;
            }
        }
        return -1;
    }

    /// Whether a number begins there.
    static boolean isAt(ByteBuffer input, int at) {
        return input.get(at - 1) == BEFORE_SEQ && input.get(at + SEQ_DIGITS) == BEFORE_TIME;
    }

    static long seq(ByteBuffer input, int at) {
        return digits(input, at, SEQ_DIGITS);
    }

    static long time(ByteBuffer input, int seqAt) {
        return digits(input, seqAt + SEQ_DIGITS + 1, TIME_DIGITS);
    }

    private static long digits(ByteBuffer input, int at, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number * 10 + input.get(at + i) - '0';
        }
        return number;
    }
}
