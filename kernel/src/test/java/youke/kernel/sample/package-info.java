/** A small catalog with every feature of the declarations, for the tests of the engine. */
@NullMarked
package youke.kernel.sample;

import org.jspecify.annotations.NullMarked;
