/** What the engine does in a second beside the bare database, on a book full of accounts. */
@NullMarked
package youke.bench.gate;

import org.jspecify.annotations.NullMarked;
