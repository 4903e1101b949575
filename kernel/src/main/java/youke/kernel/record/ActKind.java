package youke.kernel.record;

/** What sort of act somebody did with records. */
public enum ActKind {
  CREATE,
  CHANGE,
  DELETE,
  RESTORE,
  ACTION,
  BATCH,
  BULK,
  IMPORT,
  /** Records were taken out of the house as a table; none was changed. */
  EXPORT,
  HAND_OVER,
  SHARE,
  PURGE,
  UNDO
}
