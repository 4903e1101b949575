@NullMarked
package youke.kernel.definition;

import org.jspecify.annotations.NullMarked;
