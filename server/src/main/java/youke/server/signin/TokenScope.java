package youke.server.signin;

import java.util.Locale;
import java.util.Optional;
import youke.kernel.text.Label;

/** What a personal token may be used for, always within the rights of the person it belongs to. */
public enum TokenScope {
  READ("查看", "Read"),
  WRITE("新建与修改", "Create and change"),
  IMPORT("导入", "Import"),
  EXPORT("导出", "Export"),
  ADMIN("系统管理", "Administration");

  private final Label label;

  TokenScope(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  public Label label() {
    return label;
  }

  /** As it is written in JSON: {@code read}, {@code write}, ... */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TokenScope> of(String text) {
    for (TokenScope scope : values()) {
      if (scope.text().equals(text)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
