package youke.kernel.search;

/**
 * A searched field of an entity: its short code in the index, and what it holds.
 *
 * @param code 1 to 24 letters, digits or underscores, unique within the index column and never
 *     reused for another field, since the index words carry it and a reader's query names only the
 *     codes of fields that the reader may see
 */
public record SearchField(String code, SearchKind kind) {
  public SearchField {
    if (code.isEmpty() || code.length() > 24 || !code.chars().allMatch(SearchField::isCode)) {
      throw new IllegalArgumentException("Not a field code: " + code);
    }
  }

  private static boolean isCode(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
