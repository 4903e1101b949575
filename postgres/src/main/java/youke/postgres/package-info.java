@NullMarked
package youke.postgres;

import org.jspecify.annotations.NullMarked;
