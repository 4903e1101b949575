package youke.postgres;

import java.util.Locale;

/** The machine kinds for which PostgreSQL binaries are published, by the name of their archive. */
record Platform(String archive) {

  /**
   * The platform that this process runs on.
   *
   * @throws PostgresFailure on a machine for which no binaries exist
   */
  static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static Platform of(String system, String architecture) {
    String os = system.toLowerCase(Locale.ROOT);
    String family = os.contains("linux") ? "linux" : os.contains("mac") ? "darwin" : "";
    String processor =
        switch (architecture) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (family.isEmpty() || processor.isEmpty()) {
      throw new PostgresFailure(
          "No PostgreSQL is packed for %s on %s: start with --database and the address of your own PostgreSQL 15 or later."
              .formatted(system, architecture),
          "没有适用于 %s（%s）的内置 PostgreSQL：请用 --database 指定您自己的 PostgreSQL（15 或更高版本）。"
              .formatted(system, architecture));
    }
    return new Platform(family + "-" + processor);
  }
}
