package youke.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the archive that the product carries. */
record Binaries(Path home) {

  /** The programs below {@code parent}, unpacked there first if this version is not there yet. */
  static Binaries below(Path parent) throws IOException {
    Platform platform = Platform.current();
    Path home = parent.resolve("postgresql-" + version() + "-" + platform.archive());
    if (!Files.isDirectory(home)) {
      unpack("/postgres-" + platform.archive() + ".txz", home);
    }
    return new Binaries(home);
  }

  /** The path of one of {@code initdb}, {@code pg_ctl}, {@code postgres}. */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  static String version() throws IOException {
    try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
      if (in == null) {
        throw new IllegalStateException("binaries.properties is not packed");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    }
  }

  /** Several processes may unpack at once: each into its own folder, the first to rename wins. */
  private static void unpack(String resource, Path home) throws IOException {
    Path fresh = Files.createTempDirectory(home.toAbsolutePath().getParent(), "unpacking-");
    try (InputStream in = Binaries.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new PostgresFailure(
            "The PostgreSQL programs (%s) are not packed with this build: build it on this kind of machine, or start with --database."
                .formatted(resource.substring(1)),
            "此构建未包含 PostgreSQL 程序（%s）：请在同类机器上重新构建，或使用 --database 启动。"
                .formatted(resource.substring(1)));
      }
      extract(in, fresh);
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      try {
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException another) {
        Folders.delete(fresh);
      } catch (FileSystemException another) {
        Folders.delete(fresh);
        if (!Files.isDirectory(home)) {
          throw another;
        }
      }
    } catch (IOException | RuntimeException failed) {
      Folders.delete(fresh);
      throw failed;
    }
  }

  private static void extract(InputStream archive, Path into) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target);
          boolean program = (entry.getMode() & 0100) != 0;
          Files.setPosixFilePermissions(
              target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }
}
