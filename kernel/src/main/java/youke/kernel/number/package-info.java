/** Rules for the codes of records, such as {@code KH-{yyyy}{0000}}; counters are kept elsewhere. */
@NullMarked
package youke.kernel.number;

import org.jspecify.annotations.NullMarked;
