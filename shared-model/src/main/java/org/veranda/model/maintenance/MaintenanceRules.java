package org.veranda.model.maintenance;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What may happen to a maintenance request, and what becomes of it. Pure, as the rules of rooms are.
/// The table is `maintenance-transitions.csv` beside this class.
public final class MaintenanceRules {

    private static final String NOTHING_YET = "none";
    private static final Worker SOMEBODY_ELSE = new Worker(new UserId(0), "somebody else");

    private MaintenanceRules() {}

    /// A new request, or why not.
    public static Decision<MaintenanceRequest> report(
            RequestId id, MaintenanceCommand.Report command, MaintenanceContext context) {
        Objection objection = Objection.unfit(command, context);
        if (objection != null) {
            return refuse(null, command, objection, context);
        }
        return new Decision.Changed<>(
                new MaintenanceRequest(
                        id,
                        command.roomId(),
                        command.description().strip(),
                        Objects.requireNonNullElse(command.priority(), RequestPriority.MEDIUM),
                        RequestStatus.REPORTED,
                        Worker.of(context.by()),
                        null,
                        null,
                        null,
                        1,
                        context.now(),
                        context.now()));
    }

    /// The request after the command, or why not. A change raises the version by one.
    public static Decision<MaintenanceRequest> decide(
            MaintenanceRequest request,
            MaintenanceCommand.Continuing command,
            MaintenanceContext context) {
        Objection objection = objection(request, command, context);
        if (objection != null) {
            return refuse(request, command, objection, context);
        }
        MaintenanceRequest after = RequestStates.after(request, command, context);
        return after.equals(request)
                ? new Decision.Unchanged<>(request)
                : new Decision.Changed<>(after);
    }

    /// The names of the commands that this user may give now and that would change something, provided
    /// that there is somebody else to assign.
    public static List<String> legal(MaintenanceRequest request, MaintenanceContext context) {
        MaintenanceContext any =
                new MaintenanceContext(
                        context.property(), context.by(), context.now(), SOMEBODY_ELSE);
        return Stream.of(
                        new MaintenanceCommand.Assign(SOMEBODY_ELSE.id()),
                        new MaintenanceCommand.Start(),
                        new MaintenanceCommand.Done(null),
                        new MaintenanceCommand.Verify(),
                        new MaintenanceCommand.Cancel("any"))
                .filter(command -> objection(request, command, any) == null)
                .filter(command -> !RequestStates.after(request, command, any).equals(request))
                .map(MaintenanceCommand::command)
                .toList();
    }

    private static @Nullable Objection objection(
            MaintenanceRequest request,
            MaintenanceCommand.Continuing command,
            MaintenanceContext context) {
        Objection unfit = Objection.unfit(command, context);
        return unfit == null ? RequestStates.objection(request, command, context) : unfit;
    }

    private static Decision<MaintenanceRequest> refuse(
            @Nullable MaintenanceRequest request,
            MaintenanceCommand command,
            Objection objection,
            MaintenanceContext context) {
        return new Decision.Refused<>(
                new Refusal(
                        objection.code(),
                        "maintenance",
                        request == null ? NOTHING_YET : request.status().wire(),
                        command.command(),
                        "Cannot %s%s: %s"
                                .formatted(
                                        command.command().replace('_', ' '),
                                        request == null
                                                ? ""
                                                : " maintenance request " + request.id(),
                                        objection.code().reason()),
                        List.of(new FailingClause(objection.clause(), objection.detail())),
                        request == null ? List.of() : legal(request, context)));
    }
}
