package youke.server.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tests of this package share: small files, all rows of a file, the shared data. */
final class Sheets {
  private Sheets() {}

  static Path file(Path folder, String text) throws IOException {
    return file(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, byte[] bytes) throws IOException {
    Path file = Files.createTempFile(folder, "upload", "");
    Files.copy(new ByteArrayInputStream(bytes), file, StandardCopyOption.REPLACE_EXISTING);
    return file;
  }

  static Path resource(Path folder, String name) throws IOException {
    try (InputStream in = Sheets.class.getResourceAsStream("/sheet/" + name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      return file(folder, in.readAllBytes());
    }
  }

  static List<Row> rows(RowReader reader) {
    try (reader) {
      List<Row> rows = new ArrayList<>();
      reader.forEachRemaining(rows::add);
      return rows;
    }
  }

  static List<Row> rows(Path file) {
    try {
      return rows(SheetFile.open(file).rows());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<String>> texts(Path file) {
    return texts(rows(file));
  }

  static List<List<String>> texts(List<Row> rows) {
    return rows.stream().map(Row::texts).toList();
  }

  /** The folder of real data beside the repository, or named by YOUKE_SHARED_DATA. */
  static Optional<Path> sharedData() {
    String named = System.getenv("YOUKE_SHARED_DATA");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("kernel")) && Files.isDirectory(at.resolve("server"))) {
        return Optional.of(at.resolveSibling("shared").resolve("data")).filter(Files::isDirectory);
      }
    }
    return Optional.empty();
  }
}
