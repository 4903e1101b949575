/** Leads, sales methods with their stages, and opportunities. */
@NullMarked
@Uses({"org", "customer", "product", "pricing"})
package youke.opportunity;

import org.jspecify.annotations.NullMarked;
import youke.Uses;
