package org.veranda.wire;

import static org.veranda.wire.StateSamples.COMMAND;
import static org.veranda.wire.StateSamples.NOON;
import static org.veranda.wire.StateSamples.OTHER;

import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.rules.RoomEffect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of every type that travels, by the name of its golden file.
final class Samples {

    static final Sequenced SEQUENCED = new Sequenced("private-tenant.1", "e1", 1043, NOON, COMMAND);

    private Samples() {}

    static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        CommandSamples.all()
                .forEach(sample -> values.put("command/" + sample.command().type(), sample));
        outcomes().forEach(sample -> values.put("outcome/" + name(sample), sample));
        values.putAll(NotificationSamples.states());
        values.put("state/me", StateSamples.ME);
        values.put("state/room", StateSamples.ROOM);
        values.put("state/booking", StateSamples.BOOKING);
        values.put("state/alarm", StateSamples.ALARM);
        values.put("state/task", StateSamples.TASK);
        values.put("state/maintenance_request", StateSamples.REQUEST);
        values.put("state/rollout", FirmwareSamples.ROLLOUT);
        values.put("state/package", FirmwareSamples.PACKAGE);
        values.put("state/job", FirmwareSamples.JOB);
        values.put("state/snapshot", StateSamples.SNAPSHOT);
        values.put("state/history_entry", StateSamples.HISTORY);
        values.put("state/device", DeviceSamples.DEVICE);
        values.put("state/recovery", new Recovery(false, "epoch", "e2", 1060));
        return values;
    }

    static List<TenantEvent> events() {
        return List.of(
                new TenantEvent.Notified(NotificationSamples.NOTICE),
                NotificationSamples.READ,
                new TenantEvent.RoomStatusChanged(StateSamples.ROOM),
                new TenantEvent.BookingCheckedIn(StateSamples.SUMMARY),
                new TenantEvent.BookingCheckedOut(StateSamples.SUMMARY),
                new TenantEvent.GuestCheckedIn(StateSamples.BOOKING),
                new TenantEvent.GuestCheckedOut(StateSamples.BOOKING),
                new TenantEvent.BookingChanged(StateSamples.BOOKING),
                new TenantEvent.BlockChanged(StateSamples.BLOCK),
                new TenantEvent.LayoutChanged(
                        List.of(StateSamples.LOCATION),
                        List.of(StateSamples.TYPE),
                        List.of(StateSamples.ROOM)),
                new TenantEvent.PropertyChanged(StateSamples.PROPERTY),
                new TenantEvent.DeviceStatusChanged(DeviceSamples.STATUS),
                new TenantEvent.AlarmCreated(StateSamples.ALARM),
                new TenantEvent.AlarmUpdated(StateSamples.ALARM),
                new TenantEvent.TaskChanged(StateSamples.TASK),
                new TenantEvent.NewMaintenanceRequest(StateSamples.REQUEST),
                new TenantEvent.MaintenanceRequestChanged(StateSamples.REQUEST),
                new TenantEvent.PackageChanged(FirmwareSamples.PACKAGE),
                new TenantEvent.RolloutChanged(FirmwareSamples.ROLLOUT),
                FirmwareSamples.PROGRESS,
                new TenantEvent.StreamHead("private-tenant.1", "e1", 1043, NOON));
    }

    static Map<String, PusherFrame> frames() {
        Map<String, PusherFrame> frames = new LinkedHashMap<>();
        frames.put("connected", new PusherFrame.ConnectionEstablished("123.456", 120));
        frames.put("ping", new PusherFrame.Ping());
        frames.put("pong", new PusherFrame.Pong());
        frames.put(
                "subscribe",
                new PusherFrame.Subscribe(
                        "private-tenant.1", "key:00ff", null, new Cursor("e1", 1042)));
        frames.put("sign_in", new PusherFrame.SignIn("key:00ff", "{\"id\":\"7\"}"));
        frames.put("signed_in", new PusherFrame.SignedIn("{\"id\":\"7\"}"));
        frames.put("unsubscribe", new PusherFrame.Unsubscribe("private-tenant.1"));
        frames.put("subscribed", new PusherFrame.SubscriptionSucceeded("room", "{}"));
        frames.put(
                "subscription_error",
                new PusherFrame.SubscriptionError(
                        "private-tenant.2", "AuthError", "The signature is wrong", 401));
        frames.put("error", new PusherFrame.ErrorFrame(4009, "The signature is wrong"));
        frames.put("error_without_code", new PusherFrame.ErrorFrame(null, "Too many events"));
        frames.put(
                "event",
                new PusherFrame.ChannelEvent(
                        "RoomStatusChanged", "private-tenant.1", "{\"é\": \"\\n\"}", null));
        frames.put(
                "client_event",
                new PusherFrame.ChannelEvent("client-typing", "presence-x", "{}", "10"));
        return frames;
    }

    static List<CommandOutcome> outcomes() {
        return List.of(
                new CommandOutcome.Accepted(
                        COMMAND,
                        Map.of("private-tenant.1", 1043L),
                        501L,
                        List.of(RoomEffect.INSPECTION_DUE)),
                new CommandOutcome.AlreadyDone(COMMAND),
                new CommandOutcome.Refused(
                        COMMAND, refusal(RefusalCode.NOT_CLEAN), StateSamples.ROOM),
                new CommandOutcome.Conflict(
                        COMMAND, refusal(RefusalCode.STALE_CLEAN), StateSamples.ROOM),
                new CommandOutcome.Skipped(COMMAND, OTHER));
    }

    static String name(Object sample) {
        return sample.getClass().getSimpleName();
    }

    private static Refusal refusal(RefusalCode code) {
        return new Refusal(
                code,
                "room",
                "VC",
                "mark_clean",
                "Raft 01 became dirty again since.",
                List.of(new FailingClause("dirty_epoch", "seen 7, now 8")),
                List.of("start_clean", "mark_clean"));
    }
}
