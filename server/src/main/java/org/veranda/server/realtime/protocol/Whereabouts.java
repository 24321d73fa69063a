package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.name.ChannelName;

import java.util.function.Consumer;

/// Knows whose channel is whose where the name alone does not tell.
@FunctionalInterface
public interface Whereabouts {

    /// Finds out, on a thread that may wait, whether the app may touch that channel; a look that fails is told as no.
    void look(App app, ChannelName channel, Consumer<Boolean> then);
}
