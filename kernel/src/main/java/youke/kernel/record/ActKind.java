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
  /** A masked value was asked for and shown; nothing was changed. */
  REVEAL,
  HAND_OVER,
  SHARE,
  PURGE,
  UNDO
}
