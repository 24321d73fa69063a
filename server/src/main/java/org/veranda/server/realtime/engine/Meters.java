package org.veranda.server.realtime.engine;

import java.time.Instant;

/// Hears what the engine did, for the operator's figures. Called from any loop; must not block.
public interface Meters {

    /// Hears nothing.
    Meters NONE =
            new Meters() {
                @Override
                public void written(int frames) {}

                @Override
                public void closed(int code) {}

                @Override
                public void refused(String reason) {}

                @Override
                public void missed() {}

                @Override
                public void reached(Instant eventTime) {}
            };

    /// Frames handed to one connection in one write.
    void written(int frames);

    /// The server ended a connection.
    void closed(int code);

    /// Something a client asked for was refused.
    void refused(String reason);

    /// An event that no journal keeps did not reach a subscriber who was behind.
    void missed();

    /// An event of that time went to the sockets of one hub.
    void reached(Instant eventTime);
}
