package org.veranda.server.notifications.inbox;

import java.util.List;

/// Hears of new notices inside the transaction that writes them, with the recipients' tenant bound.
@FunctionalInterface
public interface ToldListener {

    void told(List<Told> news);
}
