/** The REST door: every entity of the catalog over HTTP, described by itself. */
@NullMarked
package youke.server.rest;

import org.jspecify.annotations.NullMarked;
