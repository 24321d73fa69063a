package org.veranda.server.realtime.api;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veranda.server.identity.pace.CallersAddress;
import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.api.event.EventReader;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.channels.Directory;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.name.StreamKeys;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.users.SignedInUsers;

import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;
import java.util.Arrays;

/// Puts the HTTP API together, in front of everything else that the server serves.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /// Lets all paths through to the handler, which keeps the usual rules for those that are not its own.
    private static final UriCompliance ANY_PATH =
            UriCompliance.DEFAULT.with(
                    "PUSHER",
                    Arrays.stream(Violation.values())
                            .filter(UriCompliance::isPathViolation)
                            .toArray(Violation[]::new));

    @Bean
    PusherApi pusherApi(
            Apps apps,
            Directory directory,
            Publisher publisher,
            Reach reach,
            SignedInUsers users,
            Engine engine,
            JsonMapper json) {
        Lists lists = new Lists(directory, reach);
        Paces paces = new Paces(apps);
        Publishing publishing =
                new Publishing(
                        new EventReader(json),
                        new StreamKeys(json),
                        publisher,
                        reach,
                        paces,
                        new Congestion(
                                () -> engine.<Boolean>ask((_, answer) -> answer.complete(true)),
                                System::nanoTime),
                        lists);
        return new PusherApi(
                new Gate(apps, InstantSource.system()), paces, publishing, lists, users, json);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> pusherApiFirst(
            PusherApi api, CallWatch watch, CallersAddress addresses, JsonMapper json) {
        return factory ->
                factory.addServerCustomizers(
                        server -> putFirst(server, new ApiHandler(api, watch, addresses, json)));
    }

    private static void putFirst(Server server, ApiHandler handler) {
        handler.setHandler(server.getHandler());
        server.setHandler(handler);
        Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(ConnectionFactory.class::isInstance)
                .map(ConnectionFactory.class::cast)
                .forEach(http -> http.getHttpConfiguration().setUriCompliance(ANY_PATH));
    }
}
