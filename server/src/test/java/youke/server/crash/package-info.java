/** What is left when everything is killed in the middle of writing. */
@NullMarked
package youke.server.crash;

import org.jspecify.annotations.NullMarked;
