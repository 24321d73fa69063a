package org.veranda.desktop.store.notice;

import org.veranda.model.notification.NoticeId;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.wire.NotificationPreferencesView;

import java.util.concurrent.CompletionStage;

/// What the user says to the server about what is meant for them. Stages complete on the FX thread.
public interface NoticeCalls {

    /// The user has read this; all their desks hear of it on the stream.
    CompletionStage<Boolean> read(NoticeId notice);

    /// The user has read all there is.
    CompletionStage<Boolean> readAll();

    /// What the user wants to be told of.
    CompletionStage<NotificationPreferencesView> preferences();

    /// The user wants this from now on, in place of the version it was made from; where that is not
    /// the one that holds, it fails with a [ChangedMeanwhileException].
    CompletionStage<NotificationPreferencesView> keep(NotificationPreferences wanted);
}
