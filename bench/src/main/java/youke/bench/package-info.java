@NullMarked
package youke.bench;

import org.jspecify.annotations.NullMarked;
