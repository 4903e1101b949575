package youke.kernel.search;

/**
 * What a searched field holds, which decides how its text is cut into index words and what finds
 * it.
 */
public enum SearchKind {
  /**
   * Prose, addresses, mail: found by any Chinese substring and by the beginning of any Latin word.
   */
  TEXT,

  /** Names of firms, people, goods: as text, and by pinyin and initials from any character on. */
  NAME,

  /**
   * Codes such as KH-20260001: found by the whole, from any part on, and by the last four to eight
   * characters.
   */
  NUMBER,

  /** Telephone numbers: found by any three or more digits in a row, except the last three alone. */
  PHONE
}
