package youke.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the launcher does with folders: private ones, whole ones deleted, whole ones given away. */
final class Folders {
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  private Folders() {}

  /** Makes {@code folder} and its missing parents; what is made here only the owner may enter. */
  static Path createPrivate(Path folder) throws IOException {
    return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
  }

  /** Deletes the folder and all below it, if it is there; links are not followed. */
  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    for (Path path : everything(folder).sorted(Comparator.reverseOrder()).toList()) {
      Files.deleteIfExists(path);
    }
  }

  /** Gives the folder and all below it to the user and group of these numbers. */
  static void give(Path folder, int user, int group) throws IOException {
    for (Path path : everything(folder).toList()) {
      Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** The number of the user who owns {@code path}. */
  static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  private static Stream<Path> everything(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return List.copyOf(walk.toList()).stream();
    } catch (UncheckedIOException vanished) {
      if (vanished.getCause() instanceof NoSuchFileException) {
        return Stream.empty();
      }
      throw vanished;
    }
  }
}
