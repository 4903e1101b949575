package youke.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The one folder that holds a product's data, locked by this process as long as this is open. */
final class DataFolder implements AutoCloseable {
  /**
   * The folders this JVM holds. Asked before the lock file is opened: the system drops a process's
   * lock as soon as the process closes any second handle of the file.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder if need be and locks it.
   *
   * @throws PostgresFailure if another living process holds it or this user may not use it
   */
  static DataFolder lock(Path folder) throws IOException {
    Path path;
    try {
      path = Folders.createPrivate(folder).toRealPath();
    } catch (AccessDeniedException denied) {
      throw notAllowed(folder, denied);
    }
    if (!HELD.add(path)) {
      throw held(path, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return new DataFolder(path, locked(path));
    } catch (AccessDeniedException denied) {
      HELD.remove(path);
      throw notAllowed(path, denied);
    } catch (IOException | RuntimeException refused) {
      HELD.remove(path);
      throw refused;
    }
  }

  private static FileChannel locked(Path path) throws IOException {
    Path file = path.resolve("youke.lock");
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw held(path, Files.readString(file).strip());
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
    // a folder that others may pass through, and no more, was opened so for the account that runs
    // the server
    if (!PosixFilePermissions.toString(rights).equals("rwx--x--x")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
    return channel;
  }

  Path path() {
    return path;
  }

  /** Where PostgreSQL keeps its files. */
  Path cluster() {
    return path.resolve("postgres");
  }

  Path credentialsFile() {
    return credentialsFile(path);
  }

  static Path credentialsFile(Path folder) {
    return folder.resolve("postgres.properties");
  }

  /** What PostgreSQL says before its own log is open. */
  Path startLog() {
    return path.resolve("postgres-start.log");
  }

  Optional<Credentials> credentials() throws IOException {
    return Credentials.read(credentialsFile());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    } finally {
      HELD.remove(path);
    }
  }

  private static PostgresFailure held(Path path, @Nullable String process) {
    return new PostgresFailure(
        "Another Youke (process %s) works with the data folder %s. Stop it first, or choose another folder with --data."
            .formatted(process, path),
        "另一个友客进程（%s）正在使用数据目录 %s。请先停止它，或用 --data 指定其他目录。".formatted(process, path));
  }

  private static PostgresFailure notAllowed(Path path, Exception cause) {
    return new PostgresFailure(
        "The user %s may not use the data folder %s. Start as the user who owns it, or choose another folder with --data."
            .formatted(System.getProperty("user.name"), path),
        "用户 %s 无权使用数据目录 %s。请用目录所有者启动，或用 --data 指定其他目录。"
            .formatted(System.getProperty("user.name"), path),
        cause);
  }
}
