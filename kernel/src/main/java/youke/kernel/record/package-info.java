/** The gate: the only way to read or write a record. */
@NullMarked
package youke.kernel.record;

import org.jspecify.annotations.NullMarked;
