package org.veranda.architecture.bites.model;

import org.veranda.architecture.bites.wire.KnowsTheModel;

import java.sql.Connection;

/// Breaks every rule of [org.veranda.architecture] on purpose.
public interface KnowsTheWire {

    KnowsTheModel wire();

    Connection database();
}
