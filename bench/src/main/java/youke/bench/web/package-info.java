/** The screens in a browser, on a book of a million accounts. */
@NullMarked
package youke.bench.web;

import org.jspecify.annotations.NullMarked;
