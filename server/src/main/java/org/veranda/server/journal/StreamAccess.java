package org.veranda.server.journal;

import org.springframework.security.core.Authentication;

/// Decides who may read a stream; foreign and unknown streams are refused alike.
@FunctionalInterface
public interface StreamAccess {

    boolean mayRead(StreamName stream, Authentication reader);
}
