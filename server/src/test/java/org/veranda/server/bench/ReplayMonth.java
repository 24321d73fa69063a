package org.veranda.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A month of bookings as a CSV file: the real July of a resort, or one that is drawn like it.
record ReplayMonth(String csv, boolean real) {

    static final LocalDate FIRST = LocalDate.of(2015, 7, 1);

    /// How many rooms of each type the resort has.
    static final Map<String, Integer> ROOMS =
            new TreeMap<>(
                    Map.of(
                            "A", 56, "B", 2, "C", 14, "D", 36, "E", 26, "F", 12, "G", 8, "H", 3,
                            "I", 3));

    private static final String HEADER =
            "reference,guest_name,arrival,departure,room_type,adults,children,status\n";

    static ReplayMonth of(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? new ReplayMonth(Files.readString(file), true)
                : new ReplayMonth(drawn(), false);
    }

    /// The same before it happened: whoever stayed or did not come is expected.
    String expected() {
        return csv.lines()
                .map(line -> line.replaceFirst(",(checked-out|no-show)$", ",confirmed"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String drawn() {
        Random random = new Random(2015);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 1; i <= 842; i++) {
            LocalDate arrival = FIRST.plusDays(random.nextInt(31));
            LocalDate departure = arrival.plusDays(1 + random.nextInt(6));
            csv.append(
                    "M-%05d,Guest %05d,%s,%s,%s,%d,%d,%s%n"
                            .formatted(
                                    i,
                                    i,
                                    arrival,
                                    departure,
                                    "AAACDDDEEFG".charAt(random.nextInt(11)),
                                    1 + random.nextInt(2),
                                    random.nextInt(2),
                                    random.nextInt(4) == 0 ? "cancelled" : "checked-out"));
        }
        return csv.toString();
    }
}
