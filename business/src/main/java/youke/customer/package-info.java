/** Accounts, their units, the people in them, and how they are tied to each other. */
@NullMarked
@Uses({"org"})
package youke.customer;

import org.jspecify.annotations.NullMarked;
import youke.Uses;
