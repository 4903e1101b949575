/** What administrators define at run time: its changes, its JSON form, its file. */
@NullMarked
package youke.kernel.definition;

import org.jspecify.annotations.NullMarked;
