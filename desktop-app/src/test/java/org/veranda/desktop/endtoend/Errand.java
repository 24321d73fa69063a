package org.veranda.desktop.endtoend;

import org.veranda.desktop.store.CommandGateway;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;

import java.util.concurrent.CompletionStage;

/// The console's own way of giving a command, over somebody's session.
final class Errand implements AutoCloseable {

    private final TaskRunner tasks = new TaskRunner();
    private final CommandGateway gateway;

    Errand(Staff staff) {
        gateway = new CommandGateway(staff.api(), new Store(Runnable::run), tasks);
    }

    CompletionStage<CommandOutcome> submit(RoomId room, RoomCommand.Direct command) {
        return gateway.submit(new Command.OnRoom(room, command));
    }

    @Override
    public void close() {
        gateway.close();
        tasks.close();
    }
}
