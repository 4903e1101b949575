/** What we sell: categories and products. */
@NullMarked
@Uses({"org"})
package youke.product;

import org.jspecify.annotations.NullMarked;
import youke.Uses;
