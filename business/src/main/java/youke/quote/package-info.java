/** Quotes with their lines: drafted, sent, accepted or declined, revised. */
@NullMarked
@Uses({"org", "pricing", "opportunity"})
package youke.quote;

import org.jspecify.annotations.NullMarked;
import youke.Uses;
