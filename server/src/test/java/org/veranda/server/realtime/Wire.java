package org.veranda.server.realtime;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.LocationId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.wire.LocationView;
import org.veranda.wire.TenantEvent.LayoutChanged;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// What a test of the wire needs: sockets to the server under test, and events to hear on them.
@TestComponent
public final class Wire {

    private final Environment environment;
    private final Apps apps;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Wire(Environment environment, Apps apps, Journal journal, TransactionTemplate transaction) {
        this.environment = environment;
        this.apps = apps;
        this.journal = journal;
        this.transaction = transaction;
    }

    String key() {
        return apps.platform().key();
    }

    String appId() {
        return apps.platform().id();
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    URI uri(String pathAndQuery) {
        return URI.create("ws://localhost:" + port() + pathAndQuery);
    }

    URI uri() {
        return uri("/app/" + key() + "?protocol=7&client=js&version=8.6.0&flash=false");
    }

    public SocketClient open() {
        return SocketClient.open(uri());
    }

    /// What the holder of the app's secret answers.
    String sign(String socketId, String channel) {
        return ChannelSignature.auth(apps.platform(), socketId, channel, null);
    }

    String sign(String socketId, String channel, String channelData) {
        return ChannelSignature.auth(apps.platform(), socketId, channel, channelData);
    }

    /// A socket that is in that channel, its answer heard.
    public SocketClient openIn(String channel) {
        SocketClient client = open();
        client.subscribe(channel, sign(client.socketId(), channel));
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }

    public static Answer ask(Api api, String socketId, String channel) {
        return api.post(
                "/broadcasting/auth", Map.of("socket_id", socketId, "channel_name", channel));
    }

    /// Lets a caller's socket into a channel as Echo does.
    public static void join(Api api, SocketClient client, String channel) {
        JsonNode answer = ask(api, client.socketId(), channel).json();
        JsonNode data = answer.path("channel_data");
        client.subscribe(
                channel, answer.path("auth").asString(), data.isString() ? data.asString() : null);
        client.next("pusher_internal:subscription_succeeded");
    }

    /// Signs a caller's socket in as pusher-js does.
    public static void signIn(Api api, SocketClient client) {
        JsonNode answer =
                api.post("/broadcasting/user-auth", Map.of("socket_id", client.socketId())).json();
        client.signIn(answer.path("auth").asString(), answer.path("user_data").asString());
        client.next("pusher:signin_success");
    }

    /// Commits so many events to a tenant's stream in one transaction.
    public void commit(TenantId tenant, int events) {
        commit(tenant, Collections.nCopies(events, List.of()));
    }

    /// Commits one event of more than 100 kB.
    void commitLarge(TenantId tenant) {
        List<LocationView> locations =
                LongStream.rangeClosed(1, 3_000)
                        .mapToObj(i ->
                                new LocationView(new LocationId(i), "Räume \"am Fluß\" " + i, 0))
                        .toList();
        commit(tenant, List.of(locations));
    }

    private void commit(TenantId tenant, List<List<LocationView>> layouts) {
        StreamName stream = StreamName.tenant(tenant);
        CurrentTenant.run(
                tenant,
                () ->
                        transaction.executeWithoutResult(_ ->
                                layouts.forEach(locations ->
                                        journal.append(
                                                stream,
                                                new LayoutChanged(
                                                        locations, List.of(), List.of())))));
    }

    /// What the journal has under that number.
    String payload(TenantId tenant, long seq) {
        StreamName stream = StreamName.tenant(tenant);
        JournalRead read = journal.read(stream, epoch(tenant), seq - 1, 1);
        return ((JournalRead.Events) read).entries().getFirst().payload();
    }

    String epoch(TenantId tenant) {
        return journal.head(StreamName.tenant(tenant)).epoch();
    }
}
