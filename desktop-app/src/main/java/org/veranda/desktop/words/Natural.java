package org.veranda.desktop.words;

/// Makes keys that sort names as people do: `V9` before `V10`.
public final class Natural {

    private static final int DIGITS = 8;

    private Natural() {}

    /// The key of a name; keys compare letter by letter.
    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int end = at;
            while (end < name.length() && Character.isDigit(name.charAt(end))) {
                end++;
            }
            if (end > at) {
                key.repeat('0', Math.max(0, DIGITS - (end - at))).append(name, at, end);
                at = end;
            } else {
                key.append(name.charAt(at++));
            }
        }
        return key.toString();
    }
}
