/// Sockets, channels and streams: the Pusher wire. Nothing in it is for other modules.
@ApplicationModule(
        allowedDependencies = {
            "installation",
            "tenancy",
            "problem",
            "identity",
            "journal",
            "devices :: share"
        })
@NullMarked
package org.veranda.server.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
