package org.veranda.server.maintenance;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.maintenance.RequestId;
import org.veranda.server.problem.NotFoundException;
import org.veranda.wire.MaintenanceRequestView;

import java.util.List;

/// Answers what others ask about requests, always of the current tenant.
@Service
@Transactional(readOnly = true)
public class MaintenanceQueries {

    private final Requests requests;
    private final Photos photos;

    MaintenanceQueries(Requests requests, Photos photos) {
        this.requests = requests;
        this.photos = photos;
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
        return requests.find(filter).stream().map(StoredRequest::view).toList();
    }

    byte[] photo(RequestId request, long id) {
        return photos.find(request, id)
                .orElseThrow(() ->
                        new NotFoundException(
                                "Cannot find photo %d: there is none.".formatted(id)));
    }
}
