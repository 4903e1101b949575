/** The product as a server: what answers over HTTP, and how it is put together. */
@NullMarked
package youke.server;

import org.jspecify.annotations.NullMarked;
