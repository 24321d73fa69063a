package org.veranda.server.architecture.bites.two;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Repository;
import org.veranda.server.architecture.bites.one.OpenResource;

/// A public repository that knows the resource above it.
@TestComponent
@Repository
public interface OpenTable {

    OpenResource resource();
}
