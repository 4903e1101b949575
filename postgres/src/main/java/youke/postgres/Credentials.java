package youke.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What is needed to reach the product's own server: its port, and the passwords of its superuser
 * and of the role that the product works as.
 */
record Credentials(int port, String adminPassword, String password) {
  static final String ADMIN = "postgres";
  static final String ROLE = "youke";
  static final String DATABASE = "youke";

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  /** New random passwords of 256 bits; the port is not chosen yet (0). */
  static Credentials random() {
    return new Credentials(0, secret(), secret());
  }

  Credentials at(int newPort) {
    return new Credentials(newPort, adminPassword, password);
  }

  static Optional<Credentials> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Files.setPosixFilePermissions(file, PRIVATE);
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    try {
      return Optional.of(
          new Credentials(
              Integer.parseInt(properties.getProperty("port", "0")),
              required(properties, "postgres.password"),
              required(properties, "youke.password")));
    } catch (IllegalArgumentException damaged) {
      throw new PostgresFailure(
          "The file %s is damaged (%s). Put it back from a backup."
              .formatted(file, damaged.getMessage()),
          "文件 %s 已损坏（%s），请从备份恢复。".formatted(file, damaged.getMessage()));
    }
  }

  /** Writes the file whole or not at all, readable by its owner alone. */
  void write(Path file) throws IOException {
    String text =
        """
        # How Youke reaches its own PostgreSQL. Keep it with the data folder, and keep it private.
        port=%d
        postgres.password=%s
        youke.password=%s
        """
            .formatted(port, adminPassword, password);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PRIVATE))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Says nothing of the passwords, as this may reach a log. */
  @Override
  public String toString() {
    return "Credentials[port=" + port + "]";
  }

  private static String required(Properties properties, String name) {
    String value = properties.getProperty(name, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  private static String secret() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
