package org.veranda.model.task;

import org.veranda.model.identity.UserId;

import java.time.Instant;
import java.util.List;

/// One of each command that people give, to ask which are possible.
final class TypicalTaskCommands {

    private static final String REASON = "any";
    private static final UserId SOMEBODY = new UserId(0);

    private TypicalTaskCommands() {}

    static List<TaskCommand.Direct> of(Task task, Instant now) {
        boolean ticked = !task.checklist().isEmpty() && task.checklist().getFirst().done();
        return List.of(
                new TaskCommand.Assign(SOMEBODY),
                new TaskCommand.Reassign(SOMEBODY),
                new TaskCommand.Pull(),
                new TaskCommand.Release(),
                new TaskCommand.Accept(),
                new TaskCommand.Decline(REASON),
                new TaskCommand.Start(),
                new TaskCommand.Pause(REASON),
                new TaskCommand.Resume(),
                new TaskCommand.Check(0, !ticked),
                new TaskCommand.Done(null, 0L),
                new TaskCommand.VerifyPass(),
                new TaskCommand.VerifyFail(REASON),
                new TaskCommand.Reopen(REASON),
                new TaskCommand.Defer(now.plusSeconds(60)),
                new TaskCommand.Block(BlockCause.NO_ACCESS),
                new TaskCommand.Unblock(),
                new TaskCommand.Cancel(REASON));
    }
}
