/** The book that this process serves: opened, filled at its first start, followed. */
@NullMarked
package youke.server.book;

import org.jspecify.annotations.NullMarked;
