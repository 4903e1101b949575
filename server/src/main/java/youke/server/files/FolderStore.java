package youke.server.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Contents in a folder beside the data: {@code ab/abcd…}, readable by the product's user alone. */
public final class FolderStore implements FileStore {
  private final Path folder;
  private final Consumer<String> coming;

  /**
   * @param coming told the hash of each content before it is put in its place
   */
  public FolderStore(Path folder, Consumer<String> coming) {
    this.folder = folder;
    this.coming = coming;
  }

  @Override
  public Kept keep(InputStream content, long most) throws IOException {
    return Incoming.take(
        content,
        most,
        folder,
        (kept, path) -> {
          coming.accept(kept.sha256());
          Path place = place(kept.sha256());
          Files.createDirectories(place.getParent());
          try {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
          } catch (FileAlreadyExistsException there) {
            // The same content: as good as ours.
          }
        });
  }

  @Override
  public InputStream read(String sha256, long from, long length) throws IOException {
    try {
      SeekableByteChannel channel = Files.newByteChannel(place(sha256));
      channel.position(from);
      return new FirstBytes(Channels.newInputStream(channel), length);
    } catch (NoSuchFileException absent) {
      throw new FileNotFoundException(sha256);
    }
  }

  @Override
  public Local local(String sha256) throws IOException {
    Path path = place(sha256);
    if (!Files.isRegularFile(path)) {
      throw new FileNotFoundException(sha256);
    }
    return new Local() {
      @Override
      public Path path() {
        return path;
      }

      @Override
      public void close() {
        // It stays where it lies.
      }
    };
  }

  @Override
  public void drop(String sha256) throws IOException {
    Files.deleteIfExists(place(sha256));
  }

  private Path place(String sha256) {
    String name = Incoming.hash(sha256);
    return folder.resolve(name.substring(0, 2)).resolve(name);
  }
}
