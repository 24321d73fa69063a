/// Devices: what they are, and what is known of their connection. Start at [ConnectivityRules].
@NullMarked
package org.veranda.model.device;

import org.jspecify.annotations.NullMarked;
