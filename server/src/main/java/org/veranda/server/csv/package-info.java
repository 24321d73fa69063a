/// Tables that people hand in as CSV: columns by name, every mistake told by line and column. Start
/// at [CsvTable].
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.veranda.server.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
