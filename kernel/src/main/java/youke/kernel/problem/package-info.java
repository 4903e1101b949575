/** What can go wrong, as a closed list, told to the person who reads it. */
@NullMarked
package youke.kernel.problem;

import org.jspecify.annotations.NullMarked;
