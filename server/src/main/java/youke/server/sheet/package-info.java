/**
 * Tables that people bring and take away: CSV, tab-separated text and xlsx, read and written row by
 * row in constant memory.
 *
 * <p>Reading: {@link youke.server.sheet.SheetFile#open} finds out what the file is, {@link
 * youke.server.sheet.SheetFile#rows()} gives its rows. Writing: {@link
 * youke.server.sheet.SheetWriter}. What a person can cause is a {@link
 * youke.server.sheet.SheetProblem}: thrown in a {@link youke.server.sheet.SheetRefused} when the
 * file cannot be read on, or lying beside a {@link youke.server.sheet.Row} when it can.
 */
@NullMarked
package youke.server.sheet;

import org.jspecify.annotations.NullMarked;
