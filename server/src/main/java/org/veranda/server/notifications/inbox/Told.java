package org.veranda.server.notifications.inbox;

import org.veranda.server.notifications.preferences.Member;
import org.veranda.wire.NotificationView;

/// Somebody, and what was just put on their list.
public record Told(Member member, NotificationView notice) {}
