package youke.kernel.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a module's tables, as a reviewed SQL file on the class path. Each module's folder
 * lists its files in {@code contents.txt}, in order.
 *
 * @param number from 1, without gaps
 * @param name the file's name, such as {@code 0001-first-tables.sql}
 */
record MigrationFile(String module, int number, String name, String sql) {
  static final String CONTENTS = "contents.txt";

  private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.sql");

  /** Where a module's files lie. */
  static String folder(String module) {
    return "youke/migrations/" + module + "/";
  }

  /** The files of a module in order; none when it has no folder. */
  static List<MigrationFile> of(String module) {
    Optional<String> contents = resource(folder(module) + CONTENTS);
    List<MigrationFile> files = new ArrayList<>();
    for (String name : contents.stream().flatMap(String::lines).toList()) {
      Matcher matcher = NAME.matcher(name);
      int expected = files.size() + 1;
      if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != expected) {
        throw new IllegalStateException(
            "%s%s: '%s' is not the name of migration %04d"
                .formatted(folder(module), CONTENTS, name, expected));
      }
      String sql =
          resource(folder(module) + name)
              .orElseThrow(() -> new IllegalStateException("There is no " + folder(module) + name));
      files.add(new MigrationFile(module, expected, name, sql));
    }
    return files;
  }

  /** How people call it: module and file. */
  String title() {
    return module + "/" + name;
  }

  /** The same for the same statements, whatever line ends a checkout made of them. */
  String checksum() {
    try {
      byte[] text = sql.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static Optional<String> resource(String path) {
    try (InputStream in = MigrationFile.class.getClassLoader().getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
