package org.veranda.server.demo.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.server.firmware.jobs.Asked;
import org.veranda.server.firmware.jobs.Instruction;
import org.veranda.server.firmware.jobs.ReportAnswer;
import org.veranda.server.firmware.jobs.Reported;
import org.veranda.server.firmware.jobs.Told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// How the devices of one demo resort update themselves: they ask in turns, download piece by piece, install, start anew and
/// say what they run then. Some fail, and a few come up with what they had before. For one thread.
public final class Fleet {

    private static final int ASK_AT_LEAST = 300;
    private static final int ASK_MOST = 1_000;
    private static final int ROUND = 24;
    private static final int MOST_AT_ONCE = 12;
    private static final int FAILING = 14;

    private final List<SimulatedDevice> devices;
    private final RandomGenerator random;
    private final Map<String, Update> updates = new LinkedHashMap<>();
    private int next;

    Fleet(List<SimulatedDevice> devices, RandomGenerator random) {
        this.devices = devices;
        this.random = random;
    }

    /// How far one device is.
    private static final class Update {

        private final SimulatedDevice device;
        private final Told told;
        private Reported.@Nullable Word last;
        private boolean stops;
        private int percent;
        private boolean fails;
        private boolean rollsBack;

        Update(SimulatedDevice device, Told told) {
            this.device = device;
            this.told = told;
        }
    }

    /// Those whose turn it is to ask what to do; none while enough are at it.
    public List<Asked> ask(long second) {
        List<Asked> asked = new ArrayList<>();
        int many = Math.clamp(devices.size() / ROUND, ASK_AT_LEAST, ASK_MOST);
        if (updates.size() >= MOST_AT_ONCE) {
            return asked;
        }
        for (int n = 0; n < Math.min(many, devices.size()); n++) {
            SimulatedDevice device = devices.get(next++ % devices.size());
            if (device.isHeard(second) && !updates.containsKey(device.serial())) {
                asked.add(new Asked(device.serial(), device.firmware()));
            }
        }
        return asked;
    }

    /// They are told what to do.
    public void told(List<Told> all) {
        Map<String, SimulatedDevice> bySerial = new LinkedHashMap<>();
        devices.forEach(device -> bySerial.put(device.serial(), device));
        for (Told one : all) {
            SimulatedDevice device = bySerial.get(one.serial());
            if (device != null && one.instruction() == Instruction.GO) {
                Update update = new Update(device, one);
                update.last = word(one);
                update.fails = random.nextInt(FAILING) == 0;
                update.rollsBack = random.nextInt(FAILING) == 0;
                updates.put(one.serial(), update);
            }
        }
    }

    /// After a restart a device goes on from where the house knows it to be.
    private static Reported.@Nullable Word word(Told one) {
        return switch (one.state()) {
            case DOWNLOADING -> Reported.Word.DOWNLOADING;
            case DOWNLOADED -> Reported.Word.DOWNLOADED;
            case VERIFIED -> Reported.Word.VERIFIED;
            case INSTALLING -> Reported.Word.INSTALLING;
            case REBOOTING -> Reported.Word.REBOOTING;
            default -> null;
        };
    }

    /// What those that are at it say now; most take their time.
    public List<Reported> reports(long second) {
        List<Reported> reports = new ArrayList<>();
        for (Update update : updates.values()) {
            if (update.device.isHeard(second) && random.nextInt(3) > 0) {
                reports.add(say(update));
            }
        }
        return reports;
    }

    private Reported say(Update update) {
        if (update.stops) {
            return report(update, Reported.Word.CANCELLED, null);
        }
        return switch (update.last) {
            case null -> report(update, Reported.Word.DOWNLOADING, null);
            case DOWNLOADING -> download(update);
            case DOWNLOADED -> report(update, Reported.Word.VERIFIED, null);
            case VERIFIED -> report(update, Reported.Word.INSTALLING, null);
            case INSTALLING -> report(update, Reported.Word.REBOOTING, null);
            default -> {
                String version =
                        update.rollsBack ? update.device.firmware() : update.told.firmwareVersion();
                yield report(update, Reported.Word.RUNNING, version);
            }
        };
    }

    private Reported download(Update update) {
        if (update.fails) {
            return report(update, Reported.Word.FAILED, null);
        }
        update.percent = Math.min(100, update.percent + 15 + random.nextInt(25));
        return report(
                update,
                update.percent == 100 ? Reported.Word.DOWNLOADED : Reported.Word.DOWNLOADING,
                null);
    }

    private static Reported report(Update update, Reported.Word word, @Nullable String version) {
        return new Reported(
                update.told.serial(),
                update.told.rolloutId(),
                word,
                word == Reported.Word.DOWNLOADING ? update.percent : null,
                version,
                word == Reported.Word.FAILED ? "The connection broke off" : null);
    }

    /// What they were answered, in the order of their reports.
    public void answered(List<Reported> reports, List<ReportAnswer> answers) {
        for (int n = 0; n < reports.size(); n++) {
            Reported said = reports.get(n);
            Update update = updates.get(said.serial());
            if (update == null) {
                continue;
            }
            switch (answers.get(n).instruction()) {
                case GO -> update.last = said.state();
                case CANCEL -> update.stops = true;
                case WAIT, NONE -> updates.remove(said.serial());
            }
            String version = said.firmwareVersion();
            if (version != null) {
                update.device.runs(version);
                updates.remove(said.serial());
            }
        }
    }
}
