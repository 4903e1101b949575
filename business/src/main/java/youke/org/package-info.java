/** The organisation: its tree, its people, their roles, and what every capability shares. */
@NullMarked
@Uses({})
package youke.org;

import org.jspecify.annotations.NullMarked;
import youke.Uses;
