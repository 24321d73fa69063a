package org.veranda.desktop.maintenance.photo;

import java.nio.file.Path;
import java.util.List;

/// Lets somebody choose photos on this computer.
@FunctionalInterface
public interface PhotoPicker {

    /// The files chosen; none when somebody thought better of it.
    List<Path> pick();
}
