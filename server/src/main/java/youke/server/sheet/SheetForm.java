package youke.server.sheet;

/** What kind of table a file is, found from its content, never from its name. */
public sealed interface SheetForm permits TextForm, WorkbookForm {}
