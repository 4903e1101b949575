/** The four kinds of business rule. */
@NullMarked
package youke.kernel.rule;

import org.jspecify.annotations.NullMarked;
