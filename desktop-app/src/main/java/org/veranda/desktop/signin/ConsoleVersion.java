package org.veranda.desktop.signin;

import java.util.Arrays;
import java.util.List;

/// Which console this is, for servers that no longer serve old ones.
final class ConsoleVersion {

    private static final String OF_THE_SOURCES = "0.1.0";

    private ConsoleVersion() {}

    static boolean servedFrom(String oldest) {
        String built = ConsoleVersion.class.getPackage().getImplementationVersion();
        return compare(built == null ? OF_THE_SOURCES : built, oldest) >= 0;
    }

    static int compare(String one, String other) {
        List<Integer> ours = numbers(one);
        List<Integer> theirs = numbers(other);
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            int difference = Integer.compare(at(ours, i), at(theirs, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int at(List<Integer> numbers, int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }

    private static List<Integer> numbers(String version) {
        return Arrays.stream(version.replaceFirst("-.*", "").split("\\.", -1))
                .map(part -> part.matches("\\d{1,6}") ? Integer.parseInt(part) : 0)
                .toList();
    }
}
