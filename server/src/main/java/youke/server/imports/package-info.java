/** Tables that people bring: mapped, rehearsed, taken in through the gate, and mended. */
@NullMarked
package youke.server.imports;

import org.jspecify.annotations.NullMarked;
