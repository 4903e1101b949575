/** Files that people bring: kept by content, given out only through the gate, never run. */
@NullMarked
package youke.server.files;

import org.jspecify.annotations.NullMarked;
