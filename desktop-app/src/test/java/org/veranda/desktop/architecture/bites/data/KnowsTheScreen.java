package org.veranda.desktop.architecture.bites.data;

import org.veranda.desktop.architecture.bites.screen.EverythingViewModel;

/// The other half of a cycle.
public interface KnowsTheScreen {

    EverythingViewModel screen();
}
