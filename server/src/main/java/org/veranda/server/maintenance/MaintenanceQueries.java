package org.veranda.server.maintenance;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.maintenance.RequestId;
import org.veranda.server.history.ChangeLine;
import org.veranda.server.history.History;
import org.veranda.server.problem.NotFoundException;
import org.veranda.wire.MaintenanceRequestView;

import java.util.List;

/// Answers what others ask about requests, always of the current tenant.
@Service
@Transactional(readOnly = true)
public class MaintenanceQueries {

    private static final int MOST_OVER = 500;
    private static final int MOST_HAPPENED = 200;

    private final Requests requests;
    private final Photos photos;
    private final History history;

    MaintenanceQueries(Requests requests, Photos photos, History history) {
        this.requests = requests;
        this.photos = photos;
        this.history = history;
    }

    /// The request, or a 404: a foreign tenant's is no different from none.
    public MaintenanceRequestView get(RequestId id) {
        return requests.find(id).orElseThrow(() -> MaintenanceService.unknown(id)).view();
    }

    /// Those that are not over, the most urgent first.
    public List<MaintenanceRequestView> open() {
        return find(RequestFilter.OPEN);
    }

    List<MaintenanceRequestView> find(RequestFilter filter) {
        return find(filter, Integer.MAX_VALUE, 0);
    }

    List<MaintenanceRequestView> find(RequestFilter filter, int limit, int offset) {
        return requests.find(filter, limit, offset).stream().map(StoredRequest::view).toList();
    }

    int count(RequestFilter filter) {
        return requests.count(filter);
    }

    /// Those that are over, the latest first.
    List<MaintenanceRequestView> over() {
        return requests.over(MOST_OVER).stream().map(StoredRequest::view).toList();
    }

    /// What happened to it, the newest first; a 404 as for the request itself.
    List<ChangeLine> history(RequestId id) {
        get(id);
        return history.of(RequestRecorder.MACHINE, id.value(), MOST_HAPPENED);
    }

    byte[] photo(RequestId request, long id) {
        return photos.find(request, id)
                .orElseThrow(() ->
                        new NotFoundException(
                                "Cannot find photo %d: there is none.".formatted(id)));
    }
}
