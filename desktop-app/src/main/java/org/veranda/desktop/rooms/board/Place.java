package org.veranda.desktop.rooms.board;

import org.jspecify.annotations.Nullable;

/// Where rooms stand together, and how many of them are what.
record Place(String location, @Nullable String floor, int rooms, Tally tally) {}
