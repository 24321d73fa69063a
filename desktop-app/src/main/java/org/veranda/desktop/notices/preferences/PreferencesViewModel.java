package org.veranda.desktop.notices.preferences;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.veranda.desktop.store.notice.ChangedMeanwhileException;
import org.veranda.desktop.store.notice.NoticeLoad;
import org.veranda.desktop.store.notice.PreferenceBook;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.wire.NotificationPreferencesView;

/// What the user is about to want, and whether the server has agreed. Lives on the FX thread.
public final class PreferencesViewModel {

    /// What became of the last attempt to save.
    public enum Saving {
        /// Nothing was tried since the last change.
        NONE,
        UNDER_WAY,
        DONE,
        /// Another desk of this user saved something else in between.
        CHANGED_MEANWHILE,
        FAILED
    }

    private final PreferenceBook book;
    private final ObservableBooleanValue reachable;
    private final ObjectProperty<NotificationPreferences> draft =
            new SimpleObjectProperty<>(NotificationPreferences.USUAL);
    private final ObjectProperty<NotificationPreferences> saved =
            new SimpleObjectProperty<>(NotificationPreferences.USUAL);
    private final ReadOnlyObjectWrapper<Saving> saving = new ReadOnlyObjectWrapper<>(Saving.NONE);
    private final BooleanBinding changed = Bindings.notEqual(draft, saved);

    /// @param reachable whether there is contact with the server
    public PreferencesViewModel(PreferenceBook book, ObservableBooleanValue reachable) {
        this.book = book;
        this.reachable = reachable;
        book.known().subscribe(this::told);
        draft.subscribe(_ -> {
            if (changed.get()) {
                saving.set(Saving.NONE);
            }
        });
    }

    public ReadOnlyObjectProperty<NoticeLoad> load() {
        return book.load();
    }

    public ObservableBooleanValue reachable() {
        return reachable;
    }

    /// What the screen shows, saved or not.
    public ObjectProperty<NotificationPreferences> draft() {
        return draft;
    }

    /// Whether anything is not saved yet.
    public BooleanBinding changed() {
        return changed;
    }

    public ReadOnlyObjectProperty<Saving> saving() {
        return saving.getReadOnlyProperty();
    }

    /// Whether the user's role may sleep through critical alarms.
    public boolean maySilenceCritical() {
        NotificationPreferencesView view = book.known().get();
        return view != null && view.maySilenceCritical();
    }

    /// Asks the server what it knows, unless something here is not saved yet.
    public void shown() {
        if (!changed.get()) {
            book.ask();
        }
    }

    /// Asks the server again.
    public void reload() {
        draft.set(saved.get());
        saving.set(Saving.NONE);
        book.ask();
    }

    /// Back to what is saved.
    public void undo() {
        draft.set(saved.get());
        saving.set(Saving.NONE);
    }

    public void save() {
        if (!changed.get() || saving.get() == Saving.UNDER_WAY || !reachable.get()) {
            return;
        }
        NotificationPreferences sent = draft.get();
        saving.set(Saving.UNDER_WAY);
        book.keep(sent)
                .whenComplete((view, failure) -> {
                    if (failure == null) {
                        saved.set(view.preferences());
                        if (draft.get().equals(sent)) {
                            draft.set(saved.get());
                        }
                        saving.set(changed.get() ? Saving.NONE : Saving.DONE);
                    } else {
                        saving.set(failed(failure));
                    }
                });
    }

    private static Saving failed(Throwable failure) {
        return failure instanceof ChangedMeanwhileException
                ? Saving.CHANGED_MEANWHILE
                : Saving.FAILED;
    }

    /// The server's word takes the place of what is shown, but not of what is about to be saved.
    private void told(NotificationPreferencesView view) {
        if (view != null && saving.get() != Saving.UNDER_WAY && !changed.get()) {
            saved.set(view.preferences());
            draft.set(view.preferences());
        }
    }
}
