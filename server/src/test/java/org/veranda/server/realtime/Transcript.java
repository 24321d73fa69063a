package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.app.UserSignature;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.users.SignedInUsers;

import tools.jackson.databind.JsonNode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A written conversation of several clients with the server, said and heard line by line. `<socket>` stands for any socket
/// id in what is heard, `<auth>` for what the app signs in what is said.
final class Transcript implements AutoCloseable {

    private static final Pattern LINE =
            Pattern.compile("(\\S+) (opens|says|hears|is closed|leaves) ?(.*)");
    private static final Pattern PUBLISHES = Pattern.compile("app publishes (\\S+) on (.+?): (.*)");
    private static final Pattern ENDS = Pattern.compile("app ends (\\S+)");
    private static final Pattern KEY = Pattern.compile("/app/([^?]+).*");
    private static final String SOCKET = "<socket>";
    private static final String APP = "chat";
    private static final long QUIET_MILLIS = 150;

    private final Wire wire;
    private final Apps apps;
    private final Publisher publisher;
    private final SignedInUsers users;
    private final Map<String, Speaker> speakers = new HashMap<>();

    Transcript(Wire wire, Apps apps, Publisher publisher, SignedInUsers users) {
        this.wire = wire;
        this.apps = apps;
        this.publisher = publisher;
        this.users = users;
    }

    private static final class Speaker {

        private final SocketClient client;
        private final String key;
        private String socketId = "";

        private final Deque<String> heard = new ArrayDeque<>();

        private Speaker(SocketClient client, String key) {
            this.client = client;
            this.key = key;
        }

        private String next() {
            return heard.isEmpty() ? client.nextText() : heard.removeFirst();
        }

        /// Waits until the server has acted on all that was said.
        private void settle() {
            if (!client.isClosed()) {
                client.say("{\"event\":\"pusher:ping\"}");
                for (String text = client.nextText();
                        !text.contains("pusher:pong");
                        text = client.nextText()) {
                    heard.add(text);
                }
            }
        }
    }

    void play(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            try {
                play(line);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "line " + (i + 1) + ": " + line + "\n" + e.getMessage(), e);
            }
        }
    }

    @Override
    public void close() {
        speakers.values().forEach(speaker -> speaker.client.close());
    }

    private void play(String line) {
        Matcher publishes = PUBLISHES.matcher(line);
        Matcher ends = ENDS.matcher(line);
        Matcher said = LINE.matcher(line);
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("app ")) {
            speakers.values().forEach(Speaker::settle);
        }
        if (publishes.matches()) {
            publisher.publish(
                    new ChannelName(publishes.group(2)).in(APP),
                    publishes.group(1),
                    publishes.group(3),
                    null);
        } else if (ends.matches()) {
            users.terminate(APP, ends.group(1));
        } else if (said.matches()) {
            play(said.group(1), said.group(2), said.group(3));
        } else {
            throw new AssertionError("Cannot play this line");
        }
    }

    private void play(String name, String verb, String rest) {
        if (verb.equals("opens")) {
            Matcher key = KEY.matcher(rest);
            assertThat(key.matches()).isTrue();
            speakers.put(name, new Speaker(SocketClient.open(wire.uri(rest)), key.group(1)));
            return;
        }
        Speaker speaker = speakers.get(name);
        if (speaker == null) {
            throw new AssertionError(name + " has no socket");
        }
        switch (verb) {
            case "says" -> speaker.client.say(signed(speaker, rest));
            case "hears" -> hear(speaker, rest);
            case "leaves" -> {
                speaker.client.close();
                speakers.remove(name);
            }
            default -> {
                assertThat(speaker.client.closeCode()).isEqualTo(Integer.parseInt(rest));
                speakers.remove(name);
            }
        }
    }

    private static void hear(Speaker speaker, String expected) {
        if (expected.equals("nothing")) {
            assertThat(speaker.heard).isEmpty();
            assertThat(speaker.client.poll(QUIET_MILLIS)).isNull();
        } else if (expected.contains(SOCKET)) {
            String pattern = Pattern.quote(expected).replace(SOCKET, "\\E(\\d+\\.\\d+)\\Q");
            Matcher matcher = Pattern.compile(pattern).matcher(speaker.next());
            assertThat(matcher.matches()).as(expected).isTrue();
            speaker.socketId = matcher.group(1);
        } else {
            assertThat(speaker.next()).isEqualTo(expected);
        }
    }

    private String signed(Speaker speaker, String text) {
        if (!text.contains("<auth>")) {
            return text;
        }
        App app = apps.byKey(speaker.key).orElseThrow();
        JsonNode data = SocketClient.JSON.readTree(text).path("data");
        String auth =
                data.has("user_data")
                        ? UserSignature.auth(
                                app, speaker.socketId, data.path("user_data").asString())
                        : ChannelSignature.auth(
                                app,
                                speaker.socketId,
                                data.path("channel").asString(),
                                data.has("channel_data")
                                        ? data.path("channel_data").asString()
                                        : null);
        return text.replace("<auth>", auth);
    }
}
