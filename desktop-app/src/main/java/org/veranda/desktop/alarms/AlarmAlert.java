package org.veranda.desktop.alarms;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.sound.Bell;
import org.veranda.desktop.alarms.sound.Speaker;
import org.veranda.desktop.alarms.watch.AlarmNotices;
import org.veranda.desktop.alarms.watch.AlarmWatch;
import org.veranda.desktop.notices.wish.Wishes;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.shell.Shell;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmRecords;
import org.veranda.desktop.ui.Announcer;
import org.veranda.desktop.ui.Corner;
import org.veranda.desktop.ui.Surroundings;

/// What alarms do whatever screen is shown: they ring, and new ones are told of in the corner.
public final class AlarmAlert {

    private final Surroundings around;
    private final Announcer announcer;
    private final Settings settings;
    private final Corner corner;
    private final Wishes wishes;

    /// @param corner where new ones are told of
    /// @param wishes what the user wants to hear and see of
    public AlarmAlert(
            Surroundings around,
            Announcer announcer,
            Settings settings,
            Corner corner,
            Wishes wishes) {
        this.corner = corner;
        this.wishes = wishes;
        this.around = around;
        this.announcer = announcer;
        this.settings = settings;
    }

    /// Begins to watch.
    ///
    /// @param pace the beat of looking
    public void watch(
            Store store,
            Pulse pace,
            Speaker speaker,
            AlarmRecords records,
            AlarmsScreen screen,
            Shell shell) {
        AlarmWords words = new AlarmWords(around.texts(), store, around.ticker());
        Bell bell = new Bell(speaker, settings.sounds(), around.ticker().now());
        AlarmNotices notices =
                new AlarmNotices(
                        words,
                        corner,
                        announcer,
                        alarm -> {
                            shell.show(screen);
                            screen.open(alarm);
                        });
        AlarmWatch watch =
                new AlarmWatch(store, pace, bell, wishes, around.ticker(), records, notices::show);
        screen.ring(bell, around.texts());
        screen.chart(watch.counter(), around, words);
    }
}
