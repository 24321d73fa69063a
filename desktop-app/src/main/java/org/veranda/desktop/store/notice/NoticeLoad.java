package org.veranda.desktop.store.notice;

/// Whether it is known what is meant for the user.
public enum NoticeLoad {
    LOADING,
    READY,
    /// The server did not say; it is asked again.
    FAILED
}
