package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.pusher.client.Pusher;
import com.pusher.client.PusherOptions;
import com.pusher.client.channel.PresenceChannelEventListener;
import com.pusher.client.channel.PrivateChannelEventListener;
import com.pusher.client.channel.PrivateEncryptedChannelEventListener;
import com.pusher.client.channel.PusherEvent;
import com.pusher.client.channel.User;
import com.pusher.client.util.HttpChannelAuthorizer;
import com.pusher.rest.crypto.CryptoUtil;
import com.pusher.rest.data.EncryptedMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.server.testing.WireRow;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An unmodified pusher-java-client 2.4.4.
@ServerTest
@Import(Wire.class)
class JavaClientTest {

    @Autowired Wire wire;
    @Autowired Publisher publisher;
    @Autowired TwoTenants two;
    @Autowired People people;

    @Test
    @WireRow("connecting.java")
    void subscribesPrivatelyAndHearsItsOwnTenantOnly() throws InterruptedException {
        TwoTenants.Pair pair = two.found();
        Heard quinta = new Heard();
        Heard serra = new Heard();
        Pusher ours = connect(pair.quinta(), pair.quinta(), quinta);
        Pusher theirs = connect(pair.serra(), pair.serra(), serra);
        assertThat(quinta.next()).isEqualTo("subscribed");
        assertThat(serra.next()).isEqualTo("subscribed");
        wire.commit(pair.quinta(), 2);

        assertThat(quinta.next()).isEqualTo("private-tenant." + pair.quinta() + " 1");
        assertThat(quinta.next()).isEqualTo("private-tenant." + pair.quinta() + " 2");
        assertThat(serra.events.poll(300, TimeUnit.MILLISECONDS)).isNull();
        ours.disconnect();
        theirs.disconnect();
    }

    @Test
    void isToldThatAForeignChannelIsNotForIt() throws InterruptedException {
        TwoTenants.Pair pair = two.found();
        Heard heard = new Heard();
        Pusher pusher = connect(pair.quinta(), pair.serra(), heard);

        assertThat(heard.next()).isEqualTo("refused");
        pusher.disconnect();
    }

    @Test
    @WireRow("subscribing.presence")
    void seesWhoElseIsOnInItsResort() throws InterruptedException {
        TwoTenants.Pair pair = two.found();
        Person ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        Person ben = people.hire(pair.quinta(), Role.MANAGER);
        Person eva = people.hire(pair.serra(), Role.MANAGER);
        Seen anas = new Seen();
        List<Pusher> open = new ArrayList<>();
        open.add(present(ana, pair.quinta(), anas));
        assertThat(anas.next()).isEqualTo("here " + ana.user().id());
        open.add(present(eva, pair.serra(), new Seen()));
        Pusher bens = present(ben, pair.quinta(), new Seen());
        assertThat(anas.next())
                .isEqualTo("came %s %s Manager".formatted(ben.user().id(), ben.user().name()));
        bens.disconnect();

        assertThat(anas.next()).isEqualTo("left " + ben.user().id());
        open.forEach(Pusher::disconnect);
    }

    @ParameterizedTest
    @ValueSource(strings = {"private-encrypted-java", "private-encrypted-cache-java"})
    void opensWhatIsSealedForItsChannel(String channel) throws InterruptedException {
        CryptoUtil backend = new CryptoUtil(Base64.getEncoder().encodeToString(new byte[32]));
        PusherOptions options = options();
        options.setChannelAuthorizer((name, socketId) ->
                "{\"auth\":\"%s\",\"shared_secret\":\"%s\"}"
                        .formatted(
                                wire.sign(socketId, name),
                                backend.generateBase64EncodedSharedSecret(name)));
        Pusher pusher = new Pusher(wire.key(), options);
        Opened opened = new Opened();
        pusher.connect();
        pusher.subscribePrivateEncrypted(channel, opened, "said");
        assertThat(opened.next()).isEqualTo("subscribed");
        EncryptedMessage sealed = backend.encrypt(channel, "{\"room\":101}".getBytes(UTF_8));
        publisher.publish(
                new ChannelName(channel).in(wire.appId()),
                "said",
                SocketClient.JSON.writeValueAsString(sealed),
                null);

        assertThat(opened.next()).isEqualTo("{\"room\":101}");
        pusher.disconnect();
    }

    private Pusher present(Person person, TenantId tenant, Seen seen) {
        Pusher pusher = client(person);
        pusher.connect();
        pusher.subscribePresence("presence-tenant." + tenant + ".presence", seen);
        return pusher;
    }

    private Pusher connect(TenantId home, TenantId wanted, Heard heard) {
        Pusher pusher = client(people.hire(home, Role.HOUSEKEEPER));
        pusher.connect();
        pusher.subscribePrivate("private-tenant." + wanted, heard, "LayoutChanged");
        return pusher;
    }

    private Pusher client(Person person) {
        String token = people.tokens(person).path("access_token").asString();
        var authorizer =
                new HttpChannelAuthorizer("http://localhost:" + wire.port() + "/broadcasting/auth");
        authorizer.setHeaders(Map.of("Authorization", "Bearer " + token));
        return new Pusher(wire.key(), options().setChannelAuthorizer(authorizer));
    }

    private PusherOptions options() {
        return new PusherOptions().setHost("localhost").setWsPort(wire.port()).setUseTLS(false);
    }

    /// What one client was told, in order.
    private abstract static class Told implements PrivateChannelEventListener {

        final BlockingQueue<String> events = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            String event = events.poll(10, TimeUnit.SECONDS);
            return event == null ? "nothing" : event;
        }

        @Override
        public void onSubscriptionSucceeded(String channelName) {
            events.add("subscribed");
        }

        @Override
        public void onAuthenticationFailure(String message, Exception e) {
            events.add("refused");
        }
    }

    /// What one client could open, in order.
    private static final class Opened extends Told implements PrivateEncryptedChannelEventListener {

        @Override
        public void onDecryptionFailure(String event, String reason) {
            events.add("sealed: " + reason);
        }

        @Override
        public void onEvent(PusherEvent event) {
            events.add(event.getData());
        }
    }

    /// Whom one client saw, in order.
    private static final class Seen extends Told implements PresenceChannelEventListener {

        @Override
        public void onUsersInformationReceived(String channelName, Set<User> users) {
            events.add("here " + users.stream().map(User::getId).collect(joining(" ")));
        }

        @Override
        public void userSubscribed(String channelName, User user) {
            JsonNode info = SocketClient.JSON.readTree(user.getInfo());
            events.add(
                    "came %s %s %s"
                            .formatted(
                                    user.getId(),
                                    info.path("name").asString(),
                                    info.path("role").asString()));
        }

        @Override
        public void userUnsubscribed(String channelName, User user) {
            events.add("left " + user.getId());
        }

        @Override
        public void onSubscriptionSucceeded(String channelName) {}

        @Override
        public void onEvent(PusherEvent event) {}
    }

    /// Which events of a stream one client was told, in order.
    private static final class Heard extends Told {

        @Override
        public void onEvent(PusherEvent event) {
            JsonNode data = SocketClient.JSON.readTree(event.getData());
            events.add(data.path("stream").asString() + " " + data.path("seq").asLong());
        }
    }
}
