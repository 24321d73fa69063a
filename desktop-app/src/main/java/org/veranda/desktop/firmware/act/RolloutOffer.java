package org.veranda.desktop.firmware.act;

import org.jspecify.annotations.Nullable;

/// Something that a person might want to do about a rollout.
///
/// @param why what stands in the way, as a sentence, or nothing
public record RolloutOffer(RolloutAction action, @Nullable String why) {}
