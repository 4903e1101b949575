/**
 * Conditions: one value for list filter, saved view, grant, segment and rule; its text form is CEL.
 */
@NullMarked
package youke.kernel.filter;

import org.jspecify.annotations.NullMarked;
