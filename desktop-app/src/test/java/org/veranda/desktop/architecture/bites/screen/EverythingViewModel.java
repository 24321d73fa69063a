package org.veranda.desktop.architecture.bites.screen;

import jakarta.websocket.Session;

import javafx.application.Platform;
import javafx.scene.control.Button;

import org.veranda.desktop.architecture.bites.data.KnowsTheScreen;
import org.veranda.server.bites.PretendedServer;

/// A view model that breaks every rule on purpose.
public interface EverythingViewModel {

    KnowsTheScreen data();

    Button button();

    Session socket();

    PretendedServer server();

    default String size(double pixels) {
        return "%.2fpx".formatted(pixels);
    }

    default void hop(Runnable work) {
        Platform.runLater(work);
    }
}
