package org.veranda.desktop.store;

import org.veranda.wire.ColleagueView;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// Whom something can be given to. Stages complete on the FX thread.
@FunctionalInterface
public interface Colleagues {

    /// Everybody of the resort who can sign in.
    CompletionStage<List<ColleagueView>> all();
}
