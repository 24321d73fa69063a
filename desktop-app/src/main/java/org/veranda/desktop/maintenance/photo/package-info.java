/// Photos: small ones in a row, one of them over the whole window, and those that are being sent. Start
/// at [PhotoViewer].
@NullMarked
package org.veranda.desktop.maintenance.photo;

import org.jspecify.annotations.NullMarked;
