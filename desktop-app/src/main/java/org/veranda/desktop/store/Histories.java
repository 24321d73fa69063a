package org.veranda.desktop.store;

import org.veranda.model.room.RoomId;
import org.veranda.wire.HistoryEntry;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// What happened to a room, newest first. Stages complete on the FX thread.
public interface Histories {

    CompletionStage<List<HistoryEntry>> of(RoomId room);
}
