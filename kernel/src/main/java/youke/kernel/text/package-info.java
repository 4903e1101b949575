/** Text that users read, in Chinese and English. */
@NullMarked
package youke.kernel.text;

import org.jspecify.annotations.NullMarked;
