/// Firmware packages: what a device may be given, and when. Start at [PackageRules]; the table is
/// `firmware-package-transitions.csv` beside it.
@NullMarked
package org.veranda.model.firmware;

import org.jspecify.annotations.NullMarked;
