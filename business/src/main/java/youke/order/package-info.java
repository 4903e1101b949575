/** Sales orders with their lines: from a quote or by hand, confirmed, delivered, completed. */
@NullMarked
@Uses({"org", "customer", "pricing", "opportunity", "quote"})
package youke.order;

import org.jspecify.annotations.NullMarked;
import youke.Uses;
