package org.veranda.server.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.maintenance.RequestId;
import org.veranda.server.demo.pictures.DrawnPhoto;
import org.veranda.server.maintenance.MaintenanceQueries;
import org.veranda.server.maintenance.MaintenanceService;
import org.veranda.server.maintenance.Photo;
import org.veranda.server.maintenance.PhotoIntake;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.Properties;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Takes photos of what is broken in the current demo resort; most requests get one or two.
@Component
@Profile("demo")
class Camera {

    private static final int PICTURED = 3;

    private final MaintenanceQueries requests;
    private final MaintenanceService maintenance;
    private final PhotoIntake intake;
    private final Properties properties;
    private final TransactionTemplate transaction;

    Camera(
            MaintenanceQueries requests,
            MaintenanceService maintenance,
            PhotoIntake intake,
            Properties properties,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.maintenance = maintenance;
        this.intake = intake;
        this.properties = properties;
        this.transaction = transaction;
    }

    void photograph(RequestId id, Origin origin) {
        String what = requests.get(id).description();
        for (long taken = 0; taken < id.value() % PICTURED; taken++) {
            Photo photo = take(what, id.value() + taken);
            transaction.executeWithoutResult(_ -> {
                properties.share();
                maintenance.add(id, photo, origin);
            });
        }
    }

    private Photo take(String what, long number) {
        try {
            return intake.take(new ByteArrayResource(DrawnPhoto.of(what, number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
