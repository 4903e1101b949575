/** Tests of opening and filling a book. */
@NullMarked
package youke.server.book;

import org.jspecify.annotations.NullMarked;
