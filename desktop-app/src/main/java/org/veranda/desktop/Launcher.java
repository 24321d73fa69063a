package org.veranda.desktop;

import javafx.application.Application;

/// Where a start from the class path begins: JavaFX refuses to be started by an [Application]
/// itself.
public final class Launcher {

    private Launcher() {}

    public static void main(String... arguments) {
        System.setProperty("java.net.useSystemProxies", "true");
        Application.launch(VerandaDesktop.class, arguments);
    }
}
