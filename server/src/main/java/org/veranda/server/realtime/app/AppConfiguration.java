package org.veranda.server.realtime.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veranda.server.identity.PlatformApp;
import org.veranda.server.installation.DataFolder;

import java.util.HexFormat;

/// Takes the platform's app from the settings, or makes one on first start and keeps it in the data folder.
@Configuration(proxyBeanMethods = false)
class AppConfiguration {

    private static final String FOLDER_PREFIX = "app-";

    @Bean
    Apps apps(AppSettings settings, DataFolder folder) {
        String configured = settings.app();
        App app =
                configured == null || configured.isBlank()
                        ? kept(folder, settings)
                        : parse(configured, settings);
        return new Apps(app);
    }

    @Bean
    PlatformApp platformApp(Apps apps) {
        App app = apps.platform();
        return new PlatformApp(app.id(), app.key(), app.secret());
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
            throw new IllegalArgumentException("Cannot read veranda.app: expected ID:KEY:SECRET");
        }
        return new App(parts[0], parts[1], parts[2], settings.appOrigins());
    }
}
