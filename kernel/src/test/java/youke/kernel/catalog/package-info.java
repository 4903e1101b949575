@NullMarked
package youke.kernel.catalog;

import org.jspecify.annotations.NullMarked;
