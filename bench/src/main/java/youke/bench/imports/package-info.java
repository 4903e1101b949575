/** How fast tables come in. */
@NullMarked
package youke.bench.imports;

import org.jspecify.annotations.NullMarked;
