package org.veranda.server.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.Serial;

/// More was asked at once than the server can do; the caller may come back soon.
public final class BusyException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    private static final String SOON = "2";

    public BusyException(String message) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "busy", message);
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SOON);
        return headers;
    }
}
