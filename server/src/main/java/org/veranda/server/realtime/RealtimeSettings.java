package org.veranda.server.realtime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.veranda.server.realtime.channels.ChannelSettings;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.protocol.limit.PresenceLimits;
import org.veranda.server.realtime.protocol.limit.RateLimits;
import org.veranda.server.realtime.protocol.limit.Seats;

import java.time.Duration;
import java.util.function.Predicate;

/// What operators may set of the real-time server; see [Limits] for what each one means.
///
/// @param loops threads that serve sockets; 0 is one for each processor
/// @param sockets how many may be open at once
/// @param socketsPerAddress how many of them from one network address
/// @param socketsPerUser how many of them one user may be let into channels on, or be signed in on
/// @param framesAtOnce what one connection may say at once
/// @param framesPerSecond and then a second
/// @param wrongSignatures of one connection at once, and then one a second
/// @param turnedAwayAtOnce how many of one address are told why they are turned away
/// @param turnedAwayPerSecond and then a second
/// @param presence how many may be in presence channels, and how often they may come
/// @param cacheFor how long a cache channel keeps its last event
/// @param cachedEvents how many such events are kept
/// @param cachedBytes how large they may be together
@ConfigurationProperties("veranda.realtime")
record RealtimeSettings(
        @DefaultValue("0") int loops,
        @DefaultValue("50000") int sockets,
        @DefaultValue("5000") int socketsPerAddress,
        @DefaultValue("200") int socketsPerUser,
        @DefaultValue("524288") int queueBytes,
        @DefaultValue("500") int subscriptions,
        @DefaultValue("1024") int pendingFrames,
        @DefaultValue("60s") Duration probeAfter,
        @DefaultValue("30s") Duration answerWithin,
        @DefaultValue("2000") int framesAtOnce,
        @DefaultValue("200") int framesPerSecond,
        @DefaultValue("50") int wrongSignatures,
        @DefaultValue("1000") int turnedAwayAtOnce,
        @DefaultValue("100") int turnedAwayPerSecond,
        @DefaultValue Presence presence,
        @DefaultValue("30m") Duration cacheFor,
        @DefaultValue("10000") int cachedEvents,
        @DefaultValue("67108864") long cachedBytes) {

    /// @see PresenceLimits
    record Presence(
            @DefaultValue("100") int members,
            @DefaultValue("5000") int membersOfATenant,
            @DefaultValue("2") int joinsPerSecond) {

        PresenceLimits limits() {
            return new PresenceLimits(members, membersOfATenant, joinsPerSecond);
        }
    }

    int loopCount() {
        return loops > 0 ? loops : Runtime.getRuntime().availableProcessors();
    }

    Seats seats() {
        return new Seats(sockets, socketsPerAddress);
    }

    RateLimits rateLimits() {
        return new RateLimits(
                framesAtOnce,
                framesPerSecond,
                wrongSignatures,
                turnedAwayAtOnce,
                turnedAwayPerSecond,
                presence.limits());
    }

    ChannelSettings channels(Predicate<String> counts) {
        return new ChannelSettings(cacheFor, cachedEvents, cachedBytes, counts);
    }

    Limits limits() {
        return new Limits(
                queueBytes,
                subscriptions,
                pendingFrames,
                probeAfter,
                answerWithin,
                Limits.DEFAULT.stall(),
                Limits.DEFAULT.farewell());
    }
}
