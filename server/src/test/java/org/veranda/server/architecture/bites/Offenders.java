package org.veranda.server.architecture.bites;

import org.springframework.modulith.Modulithic;

/// Marks the root of the offending application.
@Modulithic
public final class Offenders {

    private Offenders() {}
}
