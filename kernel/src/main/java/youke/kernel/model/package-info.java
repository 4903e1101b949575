@NullMarked
package youke.kernel.model;

import org.jspecify.annotations.NullMarked;
