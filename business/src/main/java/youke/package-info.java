/** The business capabilities put together. */
@NullMarked
package youke;

import org.jspecify.annotations.NullMarked;
