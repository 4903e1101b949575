/** Tests of conditions: reading, writing, judging. */
@NullMarked
package youke.kernel.filter;

import org.jspecify.annotations.NullMarked;
