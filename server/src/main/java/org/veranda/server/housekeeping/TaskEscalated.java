package org.veranda.server.housekeeping;

import org.veranda.wire.TaskView;

/// Nobody saw to a task in time; told within the transaction that writes it down.
///
/// @param percent how much of the time is over: at 50 the assignee should hear of it, at 80 the
///     supervisor, at 100 the duty manager
public record TaskEscalated(TaskView task, int percent) {}
