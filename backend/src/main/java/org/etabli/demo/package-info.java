/**
 * The demo network of Poitiers, generated once and then lived in. May use every module; being a generator, it writes their tables itself, in
 * bulk, and as their services would have.
 */
@NullMarked
@ApplicationModule(displayName = "Demo")
package org.etabli.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
