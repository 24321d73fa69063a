package org.veranda.server.bench.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What is published: a number and a time at fixed places, filled up to a size. It is found in a frame without reading JSON.
final class Payload {

    static final long FIRST_SEQ = 1_000_000_000;
    private static final long FIRST_TIME = 1_000_000_000_000_000L;
    private static final long STARTED = System.nanoTime();
    private static final byte[] MARK = "{\\\"seq\\\":".getBytes(StandardCharsets.US_ASCII);
    private static final int SEQ_DIGITS = 10;
    private static final int TIME_DIGITS = 16;
    private static final int BETWEEN = ",\\\"ts\\\":".length();

    private Payload() {}

    static long now() {
        return FIRST_TIME + System.nanoTime() - STARTED;
    }

    /// The JSON text of that many bytes.
    static String of(long seq, long time, int size) {
        String start = String.format(Locale.ROOT, "{\"seq\":%d,\"ts\":%d,\"pad\":\"", seq, time);
        return start + "x".repeat(Math.max(0, size - start.length() - 2)) + "\"}";
    }

    /// Where the number begins in a frame's text of that place and length; -1 when it is another frame.
    static int find(ByteBuffer input, int from, int length) {
        for (int at = from; at <= from + length - MARK.length - SEQ_DIGITS; at++) {
            if (isMark(input, at)) {
                return at + MARK.length - from;
            }
        }
        return -1;
    }

    /// Whether a number begins there.
    static boolean isAt(ByteBuffer input, int at) {
        return isMark(input, at - MARK.length);
    }

    static long seq(ByteBuffer input, int at) {
        return digits(input, at, SEQ_DIGITS);
    }

    static long time(ByteBuffer input, int seqAt) {
        return digits(input, seqAt + SEQ_DIGITS + BETWEEN, TIME_DIGITS);
    }

    private static boolean isMark(ByteBuffer input, int at) {
        for (int i = 0; i < MARK.length; i++) {
            if (input.get(at + i) != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private static long digits(ByteBuffer input, int at, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number * 10 + input.get(at + i) - '0';
        }
        return number;
    }
}
