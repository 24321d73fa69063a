package org.veranda.desktop.ui;

import org.veranda.desktop.alarms.act.AlarmAction;
import org.veranda.desktop.alarms.list.AlarmFilter.Whose;
import org.veranda.desktop.alarms.list.AlarmTab;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.SignedOutReason;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.desktop.devices.act.DeviceAction;
import org.veranda.desktop.firmware.act.RolloutAction;
import org.veranda.desktop.firmware.progress.Part;
import org.veranda.desktop.maintenance.act.RequestAction;
import org.veranda.desktop.maintenance.block.BlockAction;
import org.veranda.desktop.maintenance.list.MaintenanceTab;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.board.Grouping;
import org.veranda.desktop.rooms.board.Presentation;
import org.veranda.desktop.rooms.board.RoomCategory;
import org.veranda.desktop.rooms.tile.MarkKind;
import org.veranda.desktop.settings.Density;
import org.veranda.desktop.settings.LetterKeys;
import org.veranda.desktop.settings.Sounds;
import org.veranda.desktop.settings.TextSize;
import org.veranda.desktop.store.device.Reach;
import org.veranda.desktop.store.upkeep.PhotoException;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.identity.Role;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Occupancy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The keys that the code puts together: how each begins, and all that can follow.
final class TextFamilies {

    /// What a room's history calls what happened, as the server writes it.
    private static final String[] HAPPENED =
            """
            start-clean stop-clean mark-pickup mark-clean inspect-pass inspect-fail mark-dirty
            block-begin block-schedule block-convert block-extend block-shorten block-cancel
            block-finish block-expire guest-request observe hold release rush note undo check-in
            walk-in check-out reverse-check-in reinstate move move-out move-in swap eod-roll
            end-of-day
            """
                    .strip()
                    .split("\\s+");

    /// What an alarm's history calls what happened, as the server writes it.
    private static final String[] ALARM_HAPPENED = {
        "raise",
        "clear",
        "acknowledge",
        "reset",
        "shelve",
        "unshelve",
        "suppress",
        "unsuppress",
        "out-of-service",
        "return",
        "assign",
        "comment",
        "reassess",
        "elapse",
        "escalate",
        "move",
        "close"
    };

    private static final Map<String, List<String>> FAMILIES = new TreeMap<>();

    static {
        family("rooms.action.", actions());
        family("rooms.done.", actions());
        family("rooms.refusal.", words(RefusalCode.values()));
        family("rooms.clause.", ClauseNames.all());
        family("rooms.next.", "occupancy", "service", "discrepancy", "attendant-inside", "hold");
        family("rooms.next.", "alarm", "condition.dirty", "condition.pickup", "condition.clean");
        family("rooms.condition.", words(Condition.values()));
        family("rooms.occupancy.", words(Occupancy.values()));
        family("rooms.service.", "oos", "ooo", "ooi");
        family("rooms.request.", "dnd", "mur", "declined");
        family("rooms.discrepancy.", "skip", "sleep", "person");
        family("rooms.happened.", HAPPENED);
        family("rooms.counter.", words(RoomCategory.values()));
        family("rooms.grouping.", words(Grouping.values()));
        family("rooms.view.", words(Presentation.values()));
        family("rooms.density.", words(Density.values()));
        family("rooms.spoken.", words(MarkKind.values()));
        family("rooms.hold.", "30", "60", "120");
        family("rooms.table.", "room", "code", "state", "guest", "marks", "type", "location");
        family("rooms.table.", "since", "ready", "arrival", "departure", "attendant", "alarm");
        family("rooms.table.", "floor", "chosen");
        family("rooms.none.", "title", "advice");
        family("rooms.nomatch.", "title", "advice");
        family("alarms.action.", words(AlarmAction.values()));
        family("alarms.done.", words(AlarmAction.values()));
        family("alarms.tab.", words(AlarmTab.values()));
        family("alarms.whose.", words(Whose.values()));
        family("alarms.severity.", words(Severity.values()));
        family("alarms.state.", words(AlarmPhase.values()));
        family("alarms.cause.", words(SuppressionCause.values()));
        family("alarms.type.", kinds());
        family("alarms.table.", "severity", "state", "room", "text", "count", "age", "changed");
        family("alarms.table.", "assignee", "children");
        family("alarms.none.", "active", "returned", "shelved", "suppressed", "out-of-service");
        family("alarms.nomatch.", "title", "advice");
        family("alarms.history.none.", "title", "advice");
        family("alarms.term.", "15", "30", "120", "240", "1440", "4320", "cleared");
        family("alarms.fact.", "raised", "occurrence", "device", "kind", "current", "assignee");
        family("alarms.fact.", "parent", "children", "escalated");
        family("alarms.happened.", ALARM_HAPPENED);
        family("notices.", "open", "read", "read-all");
        family("notices.kind.", words(NoticeKind.values()));
        family("maintenance.tab.", words(MaintenanceTab.values()));
        family("maintenance.whose.", words(org.veranda.desktop.maintenance.list.Whose.values()));
        family("maintenance.none.", "open", "in-work", "done", "blocks");
        family("maintenance.block.state.", words(BlockState.values()));
        family("maintenance.block.action.", words(BlockAction.values()));
        family("maintenance.block.done.", "move-end", "call-off");
        family("maintenance.block.table.", "room", "location", "kind", "from", "through");
        family("maintenance.block.table.", "reason", "becomes", "state", "conflicts");
        family("maintenance.action.", words(RequestAction.values()));
        family("maintenance.done.", requestActions());
        family("maintenance.priority.", words(RequestPriority.values()));
        family("maintenance.status.", words(RequestStatus.values()));
        family("maintenance.table.", "priority", "room", "text", "location", "state", "age");
        family("maintenance.table.", "assignee", "photos", "reporter");
        family("maintenance.nomatch.", "title", "advice");
        family("maintenance.over.none.", "title", "advice");
        family("maintenance.fact.", "reported", "assignee", "done", "note", "block", "number");
        family("maintenance.photos.why.", words(PhotoException.Why.values()));
        family("maintenance.happened.", "report", "assign", "start", "done", "verify", "cancel");
        family("maintenance.happened.", "photo");
        family("devices.reach.", words(Reach.values()));
        family("devices.kind.", words(DeviceKind.values()));
        family("devices.kinds.", words(DeviceKind.values()));
        family("devices.tab.", "devices", "rollouts", "packages");
        family("devices.action.", words(DeviceAction.values()));
        family("devices.table.", "reach", "name", "serial", "kind", "room", "location", "model");
        family("devices.table.", "firmware", "seen");
        family("devices.fact.", "seen", "serial", "kind", "model", "firmware", "battery");
        family("devices.fact.", "parent", "interval", "override");
        firmware();
        family("settings.theme.", words(ThemeChoice.values()));
        family("settings.size.", words(TextSize.values()));
        family("settings.letters.", words(LetterKeys.values()));
        family("settings.sounds.", words(Sounds.values()));
        family("shell.role.", words(Role.values()));
        family("shell.offline.", words(OfflineReason.values()));
        family("shell.signed-out.", words(SignedOutReason.values()));
        family("shell.leaving.", "stay", "leave-now");
        family("signin.address.", words(ContactFailure.values()));
        family("signin.failed.", words(ContactFailure.values()));
    }

    private static void firmware() {
        family("firmware.state.", words(RolloutState.values()));
        family("firmware.package.", words(PackageState.values()));
        family("firmware.job.", words(JobState.values()));
        family("firmware.group.", words(Group.values()));
        family("firmware.wait.", words(WaitingReason.values()));
        family("firmware.part.", words(Part.values()));
        family("firmware.count.", words(Part.values()));
        family("firmware.action.", words(RolloutAction.values()));
        family("firmware.done.", words(RolloutAction.values()));
        family("firmware.ask.", "submit", "approve", "deny", "start", "schedule", "unschedule");
        family("firmware.ask.", "resume", "pause", "abort");
        family("firmware.plan.", "target", "groups", "thresholds", "window", "guards", "days");
        family("firmware.plan.", "authors", "approver", "started", "ends");
        family("firmware.plan.step.", "what", "which", "care", "guests", "review");
        family("firmware.plan.scope.", "all", "places", "serials");
        family("firmware.plan.field.", "package", "name", "canary", "early", "success", "error");
        family("firmware.plan.field.", "window", "days", "consent", "quiet", "battery", "arrival");
        family("firmware.plan.unit.", "canary", "early", "success", "error", "days");
        family("firmware.plan.unit.", "battery", "arrival");
        family("firmware.plan.fault.", "package", "name", "places", "serials", "groups");
        family("firmware.plan.fault.", "thresholds", "time", "days", "guards");
        family("firmware.table.", "name", "state", "progress");
        family("firmware.jobs.", "serial", "room", "group", "state", "since", "detail");
        family("firmware.packages.", "version", "state", "models", "size", "at", "by", "note");
        family("firmware.package.action.", "verify", "release", "withdraw");
        family("firmware.package.ask.", "release", "withdraw");
        family("firmware.package.done.", "verify", "release", "withdraw");
        family("firmware.package.failed.", "verify", "release", "withdraw");
        family("firmware.package.fact.", "size", "sum", "signature", "note", "by", "at", "reason");
        family("firmware.check.", "checksum.good", "checksum.bad", "signature.good");
        family("firmware.check.", "signature.bad", "models.good", "models.bad");
        family("firmware.upload.", "file", "version", "models", "sum", "signature", "note");
        family("firmware.upload.prompt.", "models", "sum", "signature");
        family("firmware.upload.fault.", "file", "version", "models", "sum");
    }

    private TextFamilies() {}

    /// All keys that can come of putting together.
    static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        FAMILIES.forEach((start, ends) -> ends.forEach(end -> keys.add(start + end)));
        return keys;
    }

    /// Whether the code may have that text only to put something behind it.
    static boolean begins(String literal) {
        return FAMILIES.containsKey(literal.endsWith(".") ? literal : literal + ".");
    }

    private static void family(String start, String... ends) {
        FAMILIES.merge(
                start,
                List.of(ends),
                (some, more) -> {
                    List<String> all = new ArrayList<>(some);
                    all.addAll(more);
                    return all;
                });
    }

    private static String[] actions() {
        return Arrays.stream(RoomAction.values()).map(RoomAction::word).toArray(String[]::new);
    }

    /// Photos are told of beside the request.
    private static String[] requestActions() {
        return Arrays.stream(RequestAction.values())
                .filter(action -> action != RequestAction.ADD_PHOTOS)
                .map(RequestAction::word)
                .toArray(String[]::new);
    }

    private static String[] kinds() {
        return AlarmKinds.known().stream()
                .map(kind -> kind.type().replace('_', '-'))
                .toArray(String[]::new);
    }

    private static String[] words(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new);
    }
}
