package org.veranda.wire;

import static org.veranda.wire.StateSamples.NOON;
import static org.veranda.wire.StateSamples.RAFT_01;

import org.veranda.model.FailingClause;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.GuardSettings;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Groups;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.firmware.plan.Thresholds;
import org.veranda.model.firmware.plan.Window;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.LocationId;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What clients see and say of firmware, with every field filled.
final class FirmwareSamples {

    private static final RolloutId ID = new RolloutId(7);
    private static final PackageId PACKAGE_ID = new PackageId(3);
    private static final Target TARGET =
            new Target(List.of(new LocationId(1)), List.of(RAFT_01), List.of("LK-0001"));
    private static final Groups GROUPS = new Groups(5, 10);
    private static final Thresholds THRESHOLDS = new Thresholds(90, 10);
    private static final Window WINDOW = new Window(LocalTime.of(9, 30), LocalTime.of(17, 0));

    private static final List<RolloutCommand> COMMANDS =
            List.of(
                    new RolloutCommand.Create(
                            "Locks to 2.4.1",
                            PACKAGE_ID,
                            TARGET,
                            GROUPS,
                            THRESHOLDS,
                            WINDOW,
                            GuardSettings.USUAL,
                            14),
                    new RolloutCommand.Edit(
                            "Locks, at last",
                            TARGET,
                            GROUPS,
                            THRESHOLDS,
                            WINDOW,
                            GuardSettings.USUAL,
                            7),
                    new RolloutCommand.Submit(),
                    new RolloutCommand.Approve(),
                    new RolloutCommand.Deny("Not in August"),
                    new RolloutCommand.Schedule(NOON),
                    new RolloutCommand.Unschedule(),
                    new RolloutCommand.Start(),
                    new RolloutCommand.Pause(),
                    new RolloutCommand.Resume("Two had empty batteries"),
                    new RolloutCommand.Abort("A better one is coming"));

    private static final Map<String, Integer> COUNTS =
            Map.of("waiting_window", 143, "downloading", 12, "updated", 5);

    private static final Map<String, Map<String, Integer>> GROUP_COUNTS =
            Map.of(
                    "canary", Map.of("updated", 5),
                    "early", Map.of("downloading", 12, "waiting_window", 4),
                    "rest", Map.of("waiting_window", 139));

    private static final Map<String, Integer> WAITING = Map.of("occupied", 120, "dnd", 30);

    static final RolloutView ROLLOUT =
            new RolloutView(
                    ID,
                    "Locks to 2.4.1",
                    PACKAGE_ID,
                    "2.4.1",
                    RolloutState.RUNNING,
                    Group.EARLY,
                    160,
                    COUNTS,
                    GROUP_COUNTS,
                    WAITING,
                    TARGET,
                    GROUPS,
                    THRESHOLDS,
                    WINDOW,
                    GuardSettings.USUAL,
                    14,
                    List.of(new UserId(9)),
                    new UserId(4),
                    "Two had empty batteries",
                    NOON,
                    NOON,
                    NOON.plusSeconds(1_209_600),
                    6);

    static final PackageView PACKAGE =
            new PackageView(
                    PACKAGE_ID,
                    "2.4.1",
                    List.of("LK-200", "LK-210"),
                    PackageState.DRAFT,
                    1_048_576,
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    "c2lnbmVk",
                    "Opens faster",
                    List.of(new FailingClause("signature", "no key of the operator's made it")),
                    "Doors do not open",
                    new UserId(9),
                    NOON);

    static final JobView JOB =
            new JobView(
                    ID,
                    "LK-0001",
                    RAFT_01,
                    Group.CANARY,
                    JobState.WAITING_WINDOW,
                    40,
                    1,
                    true,
                    List.of(WaitingReason.OCCUPIED, WaitingReason.DND),
                    "flash is full",
                    NOON,
                    NOON.plusSeconds(3600));

    static final TenantEvent PROGRESS =
            new TenantEvent.FirmwareProgress(
                    ID, RolloutState.RUNNING, Group.EARLY, 160, COUNTS, GROUP_COUNTS, WAITING);

    private FirmwareSamples() {}

    static Stream<Command> commands() {
        return COMMANDS.stream()
                .map(command ->
                        switch (command) {
                            case RolloutCommand.Opening opening -> new Command.NewRollout(opening);
                            case RolloutCommand.Continuing next -> new Command.OnRollout(ID, next);
                        });
    }

    static Stream<RolloutCommand> bare() {
        return COMMANDS.stream();
    }
}
