package org.veranda.desktop.store.notice;

import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.notification.NoticeId;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.wire.NotificationPreferencesView;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.concurrent.CompletionStage;

/// Says it over HTTP.
public final class NoticeCaller implements NoticeCalls {

    private static final String NOTICES = "/api/v1/me/notifications/";
    private static final String PREFERENCES = "/api/v1/me/notification-preferences";

    private static final int CHANGED_MEANWHILE = 412;

    private final Api api;
    private final TaskRunner tasks;

    public NoticeCaller(Api api, TaskRunner tasks) {
        this.api = api;
        this.tasks = tasks;
    }

    @Override
    public CompletionStage<Boolean> read(NoticeId notice) {
        return said(NOTICES + notice + "/read");
    }

    @Override
    public CompletionStage<Boolean> readAll() {
        return said(NOTICES + "read-all");
    }

    @Override
    public CompletionStage<NotificationPreferencesView> preferences() {
        return tasks.run(() -> api.get(PREFERENCES, NotificationPreferencesView.class));
    }

    @Override
    public CompletionStage<NotificationPreferencesView> keep(NotificationPreferences wanted) {
        return tasks.run(() -> put(wanted));
    }

    private NotificationPreferencesView put(NotificationPreferences wanted) {
        try {
            return api.put(PREFERENCES, wanted, NotificationPreferencesView.class);
        } catch (ProblemException e) {
            if (e.status() == CHANGED_MEANWHILE) {
                throw new ChangedMeanwhileException(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private CompletionStage<Boolean> said(String path) {
        return tasks.run(() -> {
            api.post(path, Map.of(), JsonNode.class);
            return true;
        });
    }
}
