package org.veranda.server.realtime.view;

/// How far the slow readers of one stream are behind.
///
/// @param readers how many there are
/// @param events how many events the slowest still has to get
public record Lag(String stream, int readers, long events) {

    Lag plus(Lag other) {
        return new Lag(stream, readers + other.readers, Math.max(events, other.events));
    }
}
