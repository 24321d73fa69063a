package org.veranda.server.realtime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veranda.server.journal.JournalListener;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.engine.ChannelKey;
import org.veranda.server.realtime.engine.ChannelKinds;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.PlainChannel;
import org.veranda.server.realtime.loop.Background;
import org.veranda.server.realtime.protocol.Pusher;
import org.veranda.server.realtime.protocol.Replies;
import org.veranda.server.realtime.stream.StreamSource;
import org.veranda.server.realtime.stream.Streams;
import org.veranda.wire.WireCodec;

import java.time.InstantSource;

/// Puts the engine together.
@Configuration(proxyBeanMethods = false)
class RealtimeConfiguration {

    private static final int READERS = 4;

    @Bean
    Background realtimeBackground() {
        return new Background(READERS);
    }

    @Bean
    Streams realtimeStreams(StreamSource source, Background background, WireCodec codec) {
        return new Streams(source, background::run, codec, InstantSource.system());
    }

    @Bean
    JournalListener realtimeAnnouncements(Streams realtimeStreams) {
        return realtimeStreams::appended;
    }

    @Bean
    Engine realtimeEngine(
            RealtimeSettings settings, Streams realtimeStreams, WireCodec codec, Meters meters) {
        Replies replies = new Replies(codec);
        ChannelKinds kinds =
                (hub, key) ->
                        key.equals(ChannelKey.shared(key.name()))
                                ? realtimeStreams.channel(hub, key)
                                : new PlainChannel(hub, key, replies::joined);
        return new Engine(settings.loopCount(), kinds, settings.limits(), meters);
    }

    @Bean
    Pusher pusher(Engine engine, Apps apps, WireCodec codec, RealtimeSettings settings) {
        return new Pusher(engine, apps, codec, settings.seats());
    }
}
