package org.veranda.architecture.bites.wire;

import org.veranda.architecture.bites.model.KnowsTheWire;

/// The other half of a cycle.
public interface KnowsTheModel {

    KnowsTheWire model();
}
