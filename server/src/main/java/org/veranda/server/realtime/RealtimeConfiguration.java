package org.veranda.server.realtime;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veranda.server.journal.JournalListener;
import org.veranda.server.journal.StreamCopies;
import org.veranda.server.realtime.access.Grants;
import org.veranda.server.realtime.access.SocketsPerUser;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.channels.Directory;
import org.veranda.server.realtime.channels.NodeChannels;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.copies.CopyTeller;
import org.veranda.server.realtime.copies.DeviceCopies;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.loop.Background;
import org.veranda.server.realtime.protocol.ClientServices;
import org.veranda.server.realtime.protocol.Pusher;
import org.veranda.server.realtime.protocol.Whereabouts;
import org.veranda.server.realtime.stream.Streams;
import org.veranda.server.realtime.stream.page.StreamSource;
import org.veranda.server.realtime.users.SignedInUsers;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.WireCodec;

import java.time.InstantSource;

/// Puts the engine together.
@Configuration(proxyBeanMethods = false)
class RealtimeConfiguration {

    private static final int READERS = 4;
    private static final int TAIL_READERS = 2;
    private static final int LOOKERS = 2;
    private static final int MOST_LOOKS_WAITING = 10_000;

    @Bean
    Background realtimeBackground() {
        return new Background("realtime-read-", READERS);
    }

    /// Those who catch up, however many, do not keep waiting those who listen.
    @Bean(defaultCandidate = false)
    Background realtimeTails() {
        return new Background("realtime-tail-", TAIL_READERS);
    }

    /// Those who ask in wait for nobody who reads, and only so many at once.
    @Bean(defaultCandidate = false)
    Background realtimeLooks() {
        return new Background("realtime-look-", LOOKERS, MOST_LOOKS_WAITING);
    }

    @Bean
    Streams realtimeStreams(
            StreamSource source,
            @Qualifier("realtimeTails") Background tails,
            Background pages,
            WireCodec codec) {
        return new Streams(source, tails::run, pages::run, codec, InstantSource.system());
    }

    @Bean
    JournalListener realtimeAnnouncements(Streams realtimeStreams) {
        return realtimeStreams::appended;
    }

    @Bean
    NodeChannels nodeChannels(
            Streams realtimeStreams,
            RealtimeSettings settings,
            Apps apps,
            WireCodec codec,
            ObjectProvider<Happenings> listeners) {
        return new NodeChannels(
                realtimeStreams::channel,
                settings.channels(id -> apps.byId(id).filter(App::subscriptionCountOn).isPresent()),
                codec,
                Happenings.all(listeners.orderedStream().toList()),
                InstantSource.system());
    }

    @Bean
    Engine realtimeEngine(RealtimeSettings settings, NodeChannels channels, Meters meters) {
        return new Engine(settings.loopCount(), channels, settings.limits(), meters);
    }

    @Bean
    Directory channelDirectory(NodeChannels channels) {
        return channels.directory();
    }

    @Bean
    Publisher channelPublisher(NodeChannels channels, Engine engine) {
        return channels.publisher(engine::socket);
    }

    /// One thread, so that copies keep their order.
    @Bean(defaultCandidate = false)
    Background realtimeCopies() {
        return new Background("realtime-copy-", 1);
    }

    @Bean
    JournalListener copyTeller(
            ObjectProvider<StreamCopies> rules,
            DeviceCopies devices,
            Directory channelDirectory,
            Publisher channelPublisher,
            @Qualifier("realtimeCopies") Background copies) {
        return new CopyTeller(
                rules.orderedStream().toList(),
                devices,
                channelDirectory,
                channelPublisher,
                copies::run);
    }

    @Bean
    SignedInUsers signedInUsers(WireCodec codec, RealtimeSettings settings) {
        return new SignedInUsers(codec, settings.socketsPerUser());
    }

    @Bean
    SocketsPerUser socketsPerUser(RealtimeSettings settings) {
        return new SocketsPerUser(settings.socketsPerUser());
    }

    @Bean
    ClientServices services(
            WireCodec codec,
            RealtimeSettings settings,
            Publisher publisher,
            SignedInUsers users,
            Whereabouts whereabouts,
            Grants grants,
            Watch watch) {
        return new ClientServices(
                codec,
                settings.rateLimits(),
                publisher,
                users,
                whereabouts,
                grants::deviceChannel,
                watch);
    }

    @Bean
    Pusher pusher(Engine engine, Apps apps, RealtimeSettings settings, ClientServices services) {
        return new Pusher(engine, apps, settings.seats(), services);
    }
}
