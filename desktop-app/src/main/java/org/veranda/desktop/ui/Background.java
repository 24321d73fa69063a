package org.veranda.desktop.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;

/// Where work is done that would hold up the FX thread.
public interface Background {

    /// Does it elsewhere; the stage completes on the FX thread.
    <T> CompletionStage<T> run(Callable<T> work);
}
