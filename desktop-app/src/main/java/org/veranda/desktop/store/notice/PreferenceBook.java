package org.veranda.desktop.store.notice;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.wire.NotificationPreferencesView;

import java.util.concurrent.CompletionStage;

/// What the user wants to be told of, as the server last said it. Until it did, what is usual holds.
/// Lives on the FX thread.
public final class PreferenceBook {

    private final NoticeCalls calls;
    private final ReadOnlyObjectWrapper<@Nullable NotificationPreferencesView> known =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<NoticeLoad> load =
            new ReadOnlyObjectWrapper<>(NoticeLoad.LOADING);

    public PreferenceBook(NoticeCalls calls) {
        this.calls = calls;
    }

    /// Null until the server said it.
    public ReadOnlyObjectProperty<@Nullable NotificationPreferencesView> known() {
        return known.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<NoticeLoad> load() {
        return load.getReadOnlyProperty();
    }

    /// What holds now.
    public NotificationPreferences wanted() {
        NotificationPreferencesView view = known.get();
        return view == null ? NotificationPreferences.USUAL : view.preferences();
    }

    /// Asks anew; what is known stays until the answer comes.
    public void ask() {
        if (known.get() == null) {
            load.set(NoticeLoad.LOADING);
        }
        calls.preferences()
                .whenComplete((view, failure) -> {
                    if (failure == null) {
                        take(view);
                    } else if (known.get() == null) {
                        load.set(NoticeLoad.FAILED);
                    }
                });
    }

    /// Tells the server; holds as soon as it agrees.
    public CompletionStage<NotificationPreferencesView> keep(NotificationPreferences wanted) {
        CompletionStage<NotificationPreferencesView> answer = calls.keep(wanted);
        answer.thenAccept(this::take);
        return answer;
    }

    private void take(NotificationPreferencesView view) {
        known.set(view);
        load.set(NoticeLoad.READY);
    }
}
