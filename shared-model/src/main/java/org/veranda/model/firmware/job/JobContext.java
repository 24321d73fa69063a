package org.veranda.model.firmware.job;

/// What a decision about a device's update needs besides it.
///
/// @param version the one that it shall have
/// @param retries how often a download is tried again
/// @param stopping the rollout is being aborted: nothing new begins
public record JobContext(String version, int retries, boolean stopping) {

    public static final int USUAL_RETRIES = 3;
}
