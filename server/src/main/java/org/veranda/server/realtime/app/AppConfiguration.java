package org.veranda.server.realtime.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veranda.server.identity.PlatformApp;
import org.veranda.server.installation.CannotStartException;
import org.veranda.server.installation.DataFolder;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Takes the apps from the settings; the platform's is made on first start and kept in the data folder when none is set.
@Configuration(proxyBeanMethods = false)
class AppConfiguration {

    private static final String FOLDER_PREFIX = "app-";

    @Bean
    Apps apps(AppSettings settings, DataFolder folder) {
        String configured = settings.app();
        App platform =
                configured == null || configured.isBlank()
                        ? kept(folder, settings)
                        : parse(configured, settings);
        return all(platform, settings);
    }

    @Bean
    PlatformApp platformApp(Apps apps) {
        App app = apps.platform();
        return new PlatformApp(app.id(), app.key(), app.credentials().secret().text());
    }

    static Apps all(App platform, AppSettings settings) {
        App first = platform;
        List<App> others = new ArrayList<>();
        for (var entry : settings.apps().entrySet()) {
            NamedApp named = new NamedApp(entry.getKey(), entry.getValue());
            if (entry.getKey().equals(platform.id())) {
                first = named.readOnto(platform);
            } else {
                others.add(named.read());
            }
        }
        try {
            return new Apps(first, others);
        } catch (IllegalArgumentException e) {
            throw new CannotStartException(e.getMessage() + "; see veranda.apps", e);
        }
    }

    private static App kept(DataFolder folder, AppSettings settings) {
        return new App(
                "veranda",
                secret(folder, "key", 10),
                secret(folder, "secret", 32),
                settings.appOrigins());
    }

    private static String secret(DataFolder folder, String name, int bytes) {
        return HexFormat.of().formatHex(folder.secret(FOLDER_PREFIX + name, bytes));
    }

    private static App parse(String text, AppSettings settings) {
        String[] parts = text.split(":", 3);
        if (parts.length != 3 || parts[0].isBlank() || parts[1].isBlank() || parts[2].isBlank()) {
            throw new CannotStartException("Cannot read veranda.app: expected ID:KEY:SECRET");
        }
        return new App(parts[0], parts[1], parts[2], settings.appOrigins());
    }
}
