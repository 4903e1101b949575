package youke.kernel.search;

/** Writes the lexemes of one field into a tsquery's text. */
record Quoting(String code) {
  /**
   * The word itself. Words hold letters, marks and digits only; quoted all the same, whatever
   * Unicode adds.
   */
  String lexeme(String word) {
    return "'" + code + '|' + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** Every word that begins so. */
  String prefix(String word) {
    return lexeme(word) + ":*";
  }
}
