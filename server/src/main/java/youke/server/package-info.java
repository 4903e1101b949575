@NullMarked
package youke.server;

import org.jspecify.annotations.NullMarked;
