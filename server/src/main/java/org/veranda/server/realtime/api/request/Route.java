package org.veranda.server.realtime.api.request;

/// Which call it is, as the path tells.
public sealed interface Route {

    String PREFIX = "/apps/";

    /// Channels of signed-in users, whose ids may have slashes.
    String TO_USER = "#server-to-user-";

    /// The method it is made with.
    default String method() {
        return "GET";
    }

    record Events() implements Route {
        @Override
        public String method() {
            return "POST";
        }
    }

    record BatchEvents() implements Route {
        @Override
        public String method() {
            return "POST";
        }
    }

    record Channels() implements Route {}

    record Channel(String name) implements Route {}

    record ChannelUsers(String name) implements Route {}

    record TerminateConnections(String userId) implements Route {
        @Override
        public String method() {
            return "POST";
        }
    }

    /// What is asked of that app; `path` is as it was sent. Some clients send user ids without encoding them,
    /// slashes and all.
    static Route of(String path, String appId) {
        String rest = path.substring(PREFIX.length() + appId.length());
        return switch (rest) {
            case "/events" -> new Events();
            case "/batch_events" -> new BatchEvents();
            case "/channels" -> new Channels();
            default -> named(rest);
        };
    }

    private static Route named(String rest) {
        String user = between("/users/", rest, "/terminate_connections");
        if (!user.isEmpty()) {
            return new TerminateConnections(user);
        }
        String users = between("/channels/", rest, "/users");
        String channel = users.isEmpty() ? between("/channels/", rest, "") : users;
        if (channel.isEmpty() || (channel.contains("/") && !channel.startsWith(TO_USER))) {
            throw CallRefused.notFound();
        }
        return users.isEmpty() ? new Channel(channel) : new ChannelUsers(channel);
    }

    /// The app that the path names, as it was sent.
    static String appId(String path) {
        int end = path.indexOf('/', PREFIX.length());
        if (end <= PREFIX.length()) {
            throw CallRefused.notFound();
        }
        return path.substring(PREFIX.length(), end);
    }

    private static String between(String before, String text, String after) {
        return text.startsWith(before)
                        && text.endsWith(after)
                        && text.length() > before.length() + after.length()
                ? Percent.decode(
                        text.substring(before.length(), text.length() - after.length()), false)
                : "";
    }
}
