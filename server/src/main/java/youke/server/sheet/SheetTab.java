package youke.server.sheet;

/**
 * One sheet of a workbook.
 *
 * @param part where the container keeps it
 */
public record SheetTab(String name, boolean hidden, String part) {}
