/// What the doctor sees of clients before they reach the real-time server.
@NullMarked
package org.veranda.server.operations.doctor;

import org.jspecify.annotations.NullMarked;
