/** Who may see and do what, and why. */
@NullMarked
package youke.kernel.access;

import org.jspecify.annotations.NullMarked;
