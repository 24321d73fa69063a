package org.veranda.server.realtime.sim;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The others of its app that somebody watches: who comes was away, who goes was there, and what is left is the truth.
final class WatchView implements View {

    private final Supplier<Set<String>> truth;
    private final Set<String> online = new TreeSet<>();
    private boolean signedIn;

    WatchView(Supplier<Set<String>> truth) {
        this.truth = truth;
    }

    @Override
    public void joined(JsonNode data) {
        signedIn = true;
    }

    @Override
    public void heard(String event, JsonNode data) {
        View.hold(signedIn, event + " before the sign-in was answered");
        for (JsonNode told : data.path("events")) {
            for (JsonNode user : told.path("user_ids")) {
                String id = user.asString();
                switch (told.path("name").asString()) {
                    case "online" -> View.hold(online.add(id), id + " came twice");
                    case "offline" -> View.hold(online.remove(id), id + " went and was not there");
                    default -> throw new AssertionError("what is " + told);
                }
            }
        }
    }

    @Override
    public void settled() {
        View.hold(signedIn, "a sign-in was never answered");
        View.hold(online.equals(truth.get()), "sees " + online + " where " + truth.get() + " are");
    }
}
