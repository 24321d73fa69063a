package org.veranda.server.notifications.inbox;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.notifications.DeviceReceivers;
import org.veranda.server.notifications.SharedAlarms;
import org.veranda.server.notifications.inbox.NoticeTable.Draft;
import org.veranda.server.notifications.inbox.NoticeTable.Stored;
import org.veranda.server.notifications.preferences.Member;
import org.veranda.server.notifications.preferences.Members;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.TenantEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Brings what waits in the outbox of the current tenant onto the lists and the streams of those it is meant for. What
/// goes to another tenant is written in a transaction of that tenant while the outbox's is open; should that one fail
/// afterwards, the second telling finds it done.
@Service
class Telling {

    private final OutboxTable outbox;
    private final NoticeTable notices;
    private final Members members;
    private final Journal journal;
    private final ObjectProvider<ToldListener> listeners;
    private final ObjectProvider<DeviceReceivers> receivers;
    private final TransactionTemplate transaction;
    private final TransactionTemplate abroad;

    Telling(
            OutboxTable outbox,
            NoticeTable notices,
            Members members,
            Journal journal,
            ObjectProvider<ToldListener> listeners,
            ObjectProvider<DeviceReceivers> receivers,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.notices = notices;
        this.members = members;
        this.journal = journal;
        this.listeners = listeners;
        this.receivers = receivers;
        this.transaction = new TransactionTemplate(transactions);
        this.abroad = new TransactionTemplate(transactions);
        abroad.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Tells up to so many, and says how many those were.
    int tell(int most) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    List<Caused> taken = outbox.take(most);
                    Routes routes = Routes.of(CurrentTenant.get(), taken, receivers.getObject());
                    byTenant(taken, routes)
                            .forEach((tenant, caused) -> tell(tenant, caused, routes));
                    outbox.remove(taken);
                    return taken.size();
                }));
    }

    private void tell(TenantId tenant, List<Caused> caused, Routes routes) {
        if (tenant.equals(routes.here())) {
            write(caused, routes);
        } else {
            CurrentTenant.run(
                    tenant, () -> abroad.executeWithoutResult(_ -> write(caused, routes)));
        }
    }

    /// Lets what cannot be told wait, so that it holds up nothing else.
    void postponeFirst() {
        transaction.executeWithoutResult(_ -> outbox.postponeFirst());
    }

    private static Map<TenantId, List<Caused>> byTenant(List<Caused> taken, Routes routes) {
        Map<TenantId, List<Caused>> byTenant = new LinkedHashMap<>();
        for (Caused one : taken) {
            for (TenantId tenant : routes.tenants(one)) {
                byTenant.computeIfAbsent(tenant, _ -> new ArrayList<>()).add(one);
            }
        }
        return byTenant;
    }

    private void write(List<Caused> all, Routes routes) {
        List<Member> everyone = members.all();
        List<Draft> drafts = new ArrayList<>();
        for (Caused caused : all) {
            switch (caused) {
                case Caused.Notice notice ->
                        Addressees.of(notice.notice(), everyone)
                                .forEach(member -> drafts.add(new Draft(member, notice)));
                case Caused.Alarm alarm -> tell(alarm, everyone, routes);
            }
        }
        if (!drafts.isEmpty()) {
            write(drafts);
        }
    }

    /// On the streams of those of this tenant to whom the device is shown.
    private void tell(Caused.Alarm alarm, List<Member> everyone, Routes routes) {
        Map<UserId, TenantId> receivers = routes.receivers(alarm);
        SharedAlarms.Change change = alarm.change();
        TenantEvent event =
                change.began()
                        ? new TenantEvent.AlarmCreated(change.alarm())
                        : new TenantEvent.AlarmUpdated(change.alarm());
        everyone.stream()
                .filter(one -> receivers.containsKey(one.id()))
                .filter(one -> one.user().permissions().contains(Permission.VIEW_ALARMS))
                .forEach(one -> journal.append(StreamName.user(one.id()), event));
    }

    private void write(List<Draft> drafts) {
        Map<UserId, Member> byId = new HashMap<>();
        drafts.forEach(draft -> byId.put(draft.member().id(), draft.member()));
        List<Stored> added = notices.add(drafts);
        added.forEach(one ->
                journal.append(
                        StreamName.user(one.user()), new TenantEvent.Notified(one.notice())));
        List<Told> told =
                added.stream()
                        .map(one ->
                                new Told(
                                        Objects.requireNonNull(byId.get(one.user())), one.notice()))
                        .toList();
        listeners.orderedStream().forEach(listener -> listener.told(told));
    }
}
