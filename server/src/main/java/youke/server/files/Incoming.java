package youke.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;

/** A stream taken into a temporary file, counted and hashed on the way. */
final class Incoming {
  private static final int BUFFER = 1 << 16;

  private Incoming() {}

  /**
   * Fills a new file in the folder; it is gone again when this fails.
   *
   * @param file is given what was taken and where it lies, and may move it away
   */
  static FileStore.Kept take(InputStream content, long most, Path folder, Taken file)
      throws IOException {
    Files.createDirectories(folder);
    Path path = Files.createTempFile(folder, "incoming-", ".part");
    try {
      FileStore.Kept kept = copy(content, most, path);
      file.taken(kept, path);
      return kept;
    } finally {
      Files.deleteIfExists(path);
    }
  }

  /** What becomes of a file that was taken. */
  interface Taken {
    void taken(FileStore.Kept kept, Path path) throws IOException;
  }

  private static FileStore.Kept copy(InputStream content, long most, Path path) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > most) {
          throw tooLarge(most);
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    // A file that the book knows of has to be there after a power cut.
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return new FileStore.Kept(HexFormat.of().formatHex(digest.digest()), size);
  }

  static Refusal tooLarge(long most) {
    return new Refusal(Problem.of(KernelProblem.TOO_LARGE).with("max", (most >> 20) + " MB"));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** Refuses what is no hash, so that no name of a file can be made up. */
  static String hash(String sha256) {
    if (sha256.length() != 64 || !sha256.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      throw new IllegalArgumentException("Not a hash: " + sha256);
    }
    return sha256;
  }
}
