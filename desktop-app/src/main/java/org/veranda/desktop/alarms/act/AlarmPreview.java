package org.veranda.desktop.alarms.act;

import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.alarm.AlarmState;
import org.veranda.wire.AlarmView;
import org.veranda.wire.Command;

import java.util.ArrayList;
import java.util.List;

/// What an intent would do to many alarms as they were seen: what is confirmed is done to exactly
/// that, and an alarm that occurred again since is left for another look.
///
/// @param changing those that would change
/// @param staying those that are so already
/// @param refused those about which the rules say no
/// @param left those above the most that may be done at once
public record AlarmPreview(
        AlarmIntent intent,
        List<AlarmView> changing,
        List<AlarmView> staying,
        List<No> refused,
        List<AlarmView> left) {

    /// The most that is done at once: what nobody can look through, nobody has seen.
    public static final int MOST = 100;

    /// An alarm that would not change, and why.
    public record No(AlarmView alarm, Refusal why) {}

    public AlarmPreview {
        changing = List.copyOf(changing);
        staying = List.copyOf(staying);
        refused = List.copyOf(refused);
        left = List.copyOf(left);
    }

    /// @param alarms in the order of importance
    static AlarmPreview of(AlarmIntent intent, Iterable<AlarmEntry> alarms, AlarmDesk desk) {
        List<AlarmView> changing = new ArrayList<>();
        List<AlarmView> staying = new ArrayList<>();
        List<No> refused = new ArrayList<>();
        List<AlarmView> left = new ArrayList<>();
        for (AlarmEntry entry : alarms) {
            AlarmView alarm = entry.alarm().get();
            desk.decide(alarm, intent)
                    .ifPresent(decision -> {
                        switch (decision) {
                            case Decision.Changed<AlarmState> _ ->
                                    (changing.size() < MOST ? changing : left).add(alarm);
                            case Decision.Unchanged<AlarmState> _ -> staying.add(alarm);
                            case Decision.Refused<AlarmState>(Refusal why) ->
                                    refused.add(new No(alarm, why));
                        }
                    });
        }
        return new AlarmPreview(intent, changing, staying, refused, left);
    }

    /// What is sent when this is confirmed.
    List<Command> commands() {
        List<Command> all = new ArrayList<>();
        for (AlarmView alarm : changing) {
            intent.commands()
                    .apply(alarm)
                    .forEach(command -> all.add(new Command.OnAlarm(alarm.id(), command)));
        }
        return all;
    }
}
