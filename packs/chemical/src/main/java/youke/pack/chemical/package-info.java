@NullMarked
package youke.pack.chemical;

import org.jspecify.annotations.NullMarked;
