/** SQL: the only package that reads and writes rows. */
@NullMarked
package youke.kernel.store;

import org.jspecify.annotations.NullMarked;
