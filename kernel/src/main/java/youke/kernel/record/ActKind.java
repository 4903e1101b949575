package youke.kernel.record;

/** What sort of act changed records. */
public enum ActKind {
  CREATE,
  CHANGE,
  DELETE,
  RESTORE,
  ACTION,
  BATCH,
  BULK,
  IMPORT,
  HAND_OVER,
  SHARE,
  PURGE,
  UNDO
}
