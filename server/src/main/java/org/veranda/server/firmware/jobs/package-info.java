/// What each device makes of a rollout. Start at [DeviceJobs] for what the house does, at [DeviceDesk] for what devices say.
@NamedInterface("jobs")
@NullMarked
package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
