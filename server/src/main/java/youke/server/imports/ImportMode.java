package youke.server.imports;

import java.util.Optional;

/** What rows may come to. */
enum ImportMode {
  CREATE("create"),
  UPDATE("update"),
  CREATE_OR_UPDATE("createOrUpdate");

  private final String text;

  ImportMode(String text) {
    this.text = text;
  }

  /** As it is written in JSON. */
  String text() {
    return text;
  }

  static Optional<ImportMode> of(String text) {
    for (ImportMode mode : values()) {
      if (mode.text.equals(text)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  boolean creates() {
    return this != UPDATE;
  }

  boolean updates() {
    return this != CREATE;
  }
}
