@NullMarked
package youke.kernel.record;

import org.jspecify.annotations.NullMarked;
