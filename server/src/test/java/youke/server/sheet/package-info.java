@NullMarked
package youke.server.sheet;

import org.jspecify.annotations.NullMarked;
