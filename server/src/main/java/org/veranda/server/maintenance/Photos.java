package org.veranda.server.maintenance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.maintenance.RequestId;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.Optional;

/// The photos of the current tenant's requests, as stored.
@Repository
class Photos {

    private final JdbcClient jdbc;

    Photos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(RequestId request, Photo photo) {
        return jdbc.sql(
                        """
                        insert into maintenance_photos (tenant_id, request_id, width, height, jpeg)
                        values (:tenant, :request, :width, :height, :jpeg) returning id
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("request", request.value())
                .param("width", photo.picture().width())
                .param("height", photo.picture().height())
                .param("jpeg", photo.picture().jpeg())
                .query(Long.class)
                .single();
    }

    int count(RequestId request) {
        return jdbc.sql("select count(*) from maintenance_photos where request_id = :request")
                .param("request", request.value())
                .query(Integer.class)
                .single();
    }

    Optional<byte[]> find(RequestId request, long id) {
        return jdbc.sql(
                        "select jpeg from maintenance_photos where request_id = :request and id = :id")
                .param("request", request.value())
                .param("id", id)
                .query(byte[].class)
                .optional();
    }
}
