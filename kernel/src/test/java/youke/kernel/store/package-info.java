@NullMarked
package youke.kernel.store;

import org.jspecify.annotations.NullMarked;
