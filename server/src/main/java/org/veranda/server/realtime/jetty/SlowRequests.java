package org.veranda.server.realtime.jetty;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Cuts callers whose request does not come to the end of its header, however busily they trickle it: Jetty's idle timeout
/// only knows those who send nothing.
@Component
final class SlowRequests implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private final Duration within;

    SlowRequests(Settings settings) {
        this.within = settings.headerWithin();
    }

    /// @param headerWithin how long the header of a request may take to come in
    @ConfigurationProperties("veranda")
    record Settings(@DefaultValue("15s") Duration headerWithin) {}

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            for (Connector connector : server.getConnectors()) {
                server.addBean(new Patrol(connector, within));
            }
        });
    }

    /// Looks at one connector's connections, a few times in the allowed while.
    private static final class Patrol extends AbstractLifeCycle {

        private static final int LOOKS = 3;

        private final Connector connector;
        private final Duration within;

        Patrol(Connector connector, Duration within) {
            this.connector = connector;
            this.within = within;
        }

        @Override
        protected void doStart() {
            lookLater();
        }

        private void lookLater() {
            connector
                    .getScheduler()
                    .schedule(this::look, within.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
        }

        private void look() {
            if (!isRunning()) {
                return;
            }
            try {
                connector.getConnectedEndPoints().stream()
                        .filter(this::isSlow)
                        .forEach(EndPoint::close);
            } finally {
                lookLater();
            }
        }

        /// Only Jetty's own class tells whether a header has begun and not ended.
        private boolean isSlow(EndPoint endPoint) {
            return http(endPoint.getConnection()) instanceof HttpConnection http
                    && http.getParser().inHeaderState()
                    && age(endPoint, http).compareTo(within) > 0;
        }

        /// How long the request has been coming in; before the first one, how long the connection has been there. The parser
        /// belongs to another thread, which may finish the request meanwhile: then it does not know when that began.
        private static Duration age(EndPoint endPoint, HttpConnection http) {
            if (!http.getParser().isStart()) {
                long began = http.getParser().getBeginNanoTime();
                return began == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began);
            }
            return http.getMessagesIn() > 0
                    ? Duration.ZERO
                    : Duration.ofMillis(
                            System.currentTimeMillis() - endPoint.getCreatedTimeStamp());
        }

        private static Connection http(Connection outer) {
            return outer instanceof SslConnection tls
                    ? tls.getSslEndPoint().getConnection()
                    : outer;
        }
    }
}
