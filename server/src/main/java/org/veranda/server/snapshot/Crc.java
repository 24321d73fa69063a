package org.veranda.server.snapshot;

import java.util.zip.CRC32;

/// The CRC-32 of two texts after each other, from those of the parts: the second one need not be read
/// again. After zlib's `crc32_combine`.
final class Crc {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int BITS = 32;

    private Crc() {}

    static int of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    static int joined(int first, int second, long lengthOfSecond) {
        int[] odd = new int[BITS];
        odd[0] = POLYNOMIAL;
        for (int i = 1; i < BITS; i++) {
            odd[i] = 1 << (i - 1);
        }
        int[] even = square(odd);
        odd = square(even);
        int crc = first;
        long left = lengthOfSecond;
        int[] step = odd;
        while (left != 0) {
            step = square(step);
            if ((left & 1) != 0) {
                crc = times(step, crc);
            }
            left >>>= 1;
        }
        return crc ^ second;
    }

    private static int times(int[] matrix, int vector) {
        int sum = 0;
        for (int i = 0, rest = vector; rest != 0; i++, rest >>>= 1) {
            if ((rest & 1) != 0) {
                sum ^= matrix[i];
            }
        }
        return sum;
    }

    private static int[] square(int[] matrix) {
        int[] squared = new int[BITS];
        for (int i = 0; i < BITS; i++) {
            squared[i] = times(matrix, matrix[i]);
        }
        return squared;
    }
}
