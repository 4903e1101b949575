package youke.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where the contents of files lie, each once, by its SHA-256. What was kept stays as it is until it
 * is dropped.
 */
public sealed interface FileStore permits FolderStore, S3Store {

  /**
   * What was kept.
   *
   * @param sha256 of the content, 64 lower case hexadecimal digits
   * @param size in bytes
   */
  record Kept(String sha256, long size) {}

  /**
   * Keeps what a stream gives, however long, in constant memory.
   *
   * @param most bytes at most
   * @throws youke.kernel.problem.Refusal TOO_LARGE when there is more; nothing is kept then
   */
  Kept keep(InputStream content, long most) throws IOException;

  /**
   * The content from a byte on, so many bytes of it.
   *
   * @throws java.io.FileNotFoundException when it is not there
   */
  InputStream read(String sha256, long from, long length) throws IOException;

  /** The content as a file on this machine, until closed; it is only to be read. */
  Local local(String sha256) throws IOException;

  /** A file on this machine. */
  interface Local extends AutoCloseable {
    Path path();

    @Override
    void close() throws IOException;
  }

  /** Removes a content that no file has any more; nothing happens when it is not there. */
  void drop(String sha256) throws IOException;
}
