package org.veranda.server.operations.operator;

import jakarta.servlet.http.HttpServletRequest;

import org.veranda.server.identity.PlatformAdmin;
import org.veranda.server.problem.UnauthenticatedException;

/// Who asks, once [OperatorDoor] has let the request in.
public final class Asking {

    /// Where the request keeps it.
    static final String ADMIN = "operator";

    private Asking() {}

    /// Refuses a request that came by another way.
    public static PlatformAdmin of(HttpServletRequest request) {
        if (request.getAttribute(ADMIN) instanceof PlatformAdmin admin) {
            return admin;
        }
        throw new UnauthenticatedException("Sign in first.");
    }
}
