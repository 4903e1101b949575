/** The compiled description of the whole product; every part derives from it. */
@NullMarked
package youke.kernel.catalog;

import org.jspecify.annotations.NullMarked;
