/**
 * The trade in chemicals; so far its practice data, a made-up group of three sales companies whose
 * last eighteen months are told day by day.
 */
@NullMarked
package youke.pack.chemical;

import org.jspecify.annotations.NullMarked;
