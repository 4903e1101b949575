/** What people arrange for themselves and others: their views of lists. */
@NullMarked
@Uses({})
package youke.admin;

import org.jspecify.annotations.NullMarked;
import youke.Uses;
