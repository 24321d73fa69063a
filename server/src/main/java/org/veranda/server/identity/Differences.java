package org.veranda.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/// Says for the audit trail which fields became different, in the words of the API: `role: Front Desk → Manager`.
@Component
public class Differences {

    private static final String NONE = "none";

    private final JsonMapper json;

    Differences(JsonMapper json) {
        this.json = json;
    }

    /// Empty when nothing did.
    public String between(Object before, Object after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        StringJoiner told = new StringJoiner("; ");
        for (String name : names) {
            String old = was.getOrDefault(name, NONE);
            String now = is.getOrDefault(name, NONE);
            if (!old.equals(now)) {
                told.add("%s: %s → %s".formatted(name, old, now));
            }
        }
        return told.toString();
    }

    private Map<String, String> fields(@Nullable Object value) {
        Map<String, String> fields = new TreeMap<>();
        flatten("", json.valueToTree(value), fields);
        return fields;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            String prefix = name.isEmpty() ? "" : name + ".";
            node.forEachEntry((field, value) -> flatten(prefix + field, value, fields));
        } else {
            fields.put(name, node.isString() ? node.stringValue() : node.toString());
        }
    }
}
