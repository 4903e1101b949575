/** How entities, fields and links are declared. */
@NullMarked
package youke.kernel.model;

import org.jspecify.annotations.NullMarked;
