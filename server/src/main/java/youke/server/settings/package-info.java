/** What each person has set for themselves, and what is set for the whole book. */
@NullMarked
package youke.server.settings;

import org.jspecify.annotations.NullMarked;
