package org.veranda.desktop.alarms.act;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.identity.UserId;
import org.veranda.wire.AlarmView;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// What one action, with all that was asked about it, means for an alarm as it was seen.
///
/// @param commands in the order of sending
/// @param whom whom it concerns besides the user, in words; blank when nobody
public record AlarmIntent(
        AlarmAction action,
        Function<AlarmView, List<AlarmCommand.Continuing>> commands,
        String whom) {

    /// The intent of an action that asks nothing.
    static AlarmIntent plain(AlarmAction action, UserId me) {
        return switch (action) {
            case ACKNOWLEDGE -> of(action, AlarmIntent::acknowledge);
            case TAKE -> new AlarmIntent(action, alarm -> take(alarm, me), "");
            case RESET -> of(action, _ -> new AlarmCommand.Reset());
            case UNSHELVE -> of(action, _ -> new AlarmCommand.Unshelve());
            case HAND_BACK -> of(action, _ -> new AlarmCommand.Assign(null));
            case RETURN -> of(action, _ -> new AlarmCommand.ReturnToService());
            case SHELVE, COMMENT, OUT_OF_SERVICE, CLEAR, ASSIGN ->
                    throw new IllegalArgumentException("Cannot do without asking: " + action);
        };
    }

    /// What tells whether the action is possible, whatever will be answered.
    static AlarmIntent typical(AlarmAction action, UserId me, Instant now) {
        return switch (action) {
            case SHELVE -> shelve(now.plus(Duration.ofMinutes(1)), "…");
            case COMMENT -> comment("…");
            case OUT_OF_SERVICE -> outOfService("…");
            case CLEAR -> clear();
            case ASSIGN -> assign(me, "");
            default -> plain(action, me);
        };
    }

    /// @param until nothing for as long as the condition is there
    public static AlarmIntent shelve(@Nullable Instant until, String reason) {
        return of(AlarmAction.SHELVE, _ -> new AlarmCommand.Shelve(until, reason));
    }

    public static AlarmIntent comment(String text) {
        return of(AlarmAction.COMMENT, _ -> new AlarmCommand.Comment(text));
    }

    public static AlarmIntent outOfService(String reason) {
        return of(AlarmAction.OUT_OF_SERVICE, _ -> new AlarmCommand.OutOfService(reason));
    }

    /// @param whom the colleague's name
    public static AlarmIntent assign(UserId colleague, String whom) {
        return new AlarmIntent(
                AlarmAction.ASSIGN, _ -> List.of(new AlarmCommand.Assign(colleague)), whom);
    }

    public static AlarmIntent clear() {
        return of(AlarmAction.CLEAR, _ -> new AlarmCommand.Clear());
    }

    private static AlarmIntent of(
            AlarmAction action, Function<AlarmView, AlarmCommand.Continuing> command) {
        return new AlarmIntent(action, alarm -> List.of(command.apply(alarm)), "");
    }

    private static AlarmCommand.Continuing acknowledge(AlarmView alarm) {
        return new AlarmCommand.Acknowledge(alarm.occurrence());
    }

    private static List<AlarmCommand.Continuing> take(AlarmView alarm, UserId me) {
        AlarmCommand.Continuing assign = new AlarmCommand.Assign(me);
        return alarm.acknowledged() ? List.of(assign) : List.of(acknowledge(alarm), assign);
    }
}
