/** Long work that shows how far it is, can be cancelled, and outlives the process that does it. */
@NullMarked
package youke.server.job;

import org.jspecify.annotations.NullMarked;
