package org.veranda.server.realtime.sim;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// A presence channel: whoever is added was not there, whoever is removed was, and what is left is the truth.
final class PresenceView implements View {

    private final Supplier<Set<String>> truth;
    private final Set<String> members = new TreeSet<>();
    private boolean joined;

    PresenceView(Supplier<Set<String>> truth) {
        this.truth = truth;
    }

    @Override
    public void joined(JsonNode data) {
        JsonNode presence = data.path("presence");
        joined = true;
        members.clear();
        presence.path("ids").forEach(id -> members.add(id.asString()));
        View.hold(
                members.size() == presence.path("count").asInt()
                        && members.equals(new TreeSet<>(presence.path("hash").propertyNames())),
                "ids, hash and count differ: " + presence);
    }

    @Override
    public void heard(String event, JsonNode data) {
        View.hold(joined, event + " before the answer");
        String user = data.path("user_id").asString("");
        switch (event) {
            case "pusher_internal:member_added" ->
                    View.hold(members.add(user), user + " was added twice");
            case "pusher_internal:member_removed" ->
                    View.hold(members.remove(user), user + " was removed and not there");
            default -> {}
        }
    }

    @Override
    public void settled() {
        View.hold(joined, "a subscription was never answered");
        View.hold(
                members.equals(truth.get()), "sees " + members + " where " + truth.get() + " are");
    }
}
