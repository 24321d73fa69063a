/// Where gateways bring what their devices report. Start at [ReportController].
@NullMarked
package org.veranda.server.devices.status;

import org.jspecify.annotations.NullMarked;
