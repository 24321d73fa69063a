/// The devices and firmware screen, driven as a person does.
@NullMarked
package org.veranda.desktop.devices;

import org.jspecify.annotations.NullMarked;
