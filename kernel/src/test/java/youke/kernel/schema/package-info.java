@NullMarked
package youke.kernel.schema;

import org.jspecify.annotations.NullMarked;
