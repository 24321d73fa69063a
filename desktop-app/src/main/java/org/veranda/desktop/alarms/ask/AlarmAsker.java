package org.veranda.desktop.alarms.ask;

import org.veranda.desktop.alarms.act.AlarmAction;
import org.veranda.desktop.alarms.act.AlarmIntent;
import org.veranda.desktop.alarms.act.AlarmPreview;
import org.veranda.desktop.alarms.act.AlarmWork;
import org.veranda.desktop.store.alarm.AlarmEntry;

import java.util.List;

/// Does an action to one alarm or many, after asking what there is to ask: details first, then, for
/// many, whether what would happen is wanted. What cannot be done is not asked about: it says why.
public final class AlarmAsker {

    private final AlarmWork work;
    private final AlarmQuestions questions;
    private final AlarmBulkDialog bulk;
    private final Runnable settled;

    /// @param settled told when what was asked about many alarms is confirmed
    public AlarmAsker(
            AlarmWork work, AlarmQuestions questions, AlarmBulkDialog bulk, Runnable settled) {
        this.work = work;
        this.questions = questions;
        this.bulk = bulk;
        this.settled = settled;
    }

    /// Begins the action; nothing happens while there are no alarms.
    ///
    /// @param inSight whether these are no others than the one the person is looking at
    public void begin(AlarmAction action, List<AlarmEntry> alarms, boolean inSight) {
        if (alarms.isEmpty() || work.tellAway()) {
            return;
        }
        if (inSight && work.tellWhyNot(action, alarms.getFirst())) {
            return;
        }
        if (action.asks()) {
            questions.ask(action, alarms, intent -> proceed(intent, alarms, inSight));
        } else {
            work.plain(action).ifPresent(intent -> proceed(intent, alarms, inSight));
        }
    }

    private void proceed(AlarmIntent intent, List<AlarmEntry> alarms, boolean inSight) {
        AlarmPreview preview = work.preview(intent, alarms);
        if (inSight) {
            work.carryOut(preview);
        } else {
            bulk.show(
                    preview,
                    () -> {
                        work.carryOut(preview);
                        settled.run();
                    });
        }
    }
}
