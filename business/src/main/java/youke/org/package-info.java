@NullMarked
package youke.org;

import org.jspecify.annotations.NullMarked;
