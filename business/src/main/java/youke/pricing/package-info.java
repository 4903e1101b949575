/** Price books, prices with their reason, and the amounts of priced documents and their lines. */
@NullMarked
@Uses({"org", "customer", "product"})
package youke.pricing;

import org.jspecify.annotations.NullMarked;
import youke.Uses;
