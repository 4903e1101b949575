/** Tables and columns: migrations and changes at run time. */
@NullMarked
package youke.kernel.schema;

import org.jspecify.annotations.NullMarked;
