/// The files of packages, on disk, and the keys that sign them. Start at [PackageFiles].
@NullMarked
package org.veranda.server.firmware.files;

import org.jspecify.annotations.NullMarked;
