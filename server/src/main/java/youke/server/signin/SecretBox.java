package youke.server.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets that have to be computed with unreadable in the database: AES-256 in GCM, under a
 * key that lies outside of it, each bound to the person it belongs to.
 */
public final class SecretBox {
  /** The setting that gives the key, for several processes on one database: 32 bytes, Base64. */
  public static final String SETTING = "YOUKE_SECRET_KEY";

  private static final String FILE = "secret.key";
  private static final String FORM = "1:";
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;
  private final boolean given;

  private SecretBox(byte[] key, boolean given) {
    this.key = new SecretKeySpec(key, "AES");
    this.given = given;
  }

  /**
   * The box of a data folder, whose key is made when there is none, or of the setting.
   *
   * @throws IllegalArgumentException with the setting's name when it is no key
   */
  public static SecretBox of(Path data, Map<String, String> environment) {
    String given = environment.get(SETTING);
    if (given != null) {
      return new SecretBox(
          decoded(given).orElseThrow(() -> new IllegalArgumentException(SETTING)), true);
    }
    Path file = data.resolve(FILE);
    try {
      make(file);
      return new SecretBox(
          decoded(Files.readString(file))
              .orElseThrow(() -> new IllegalArgumentException(SETTING + " / " + file)),
          false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // Written beside and linked into place: nobody ever reads half a key.
  private static void make(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            FILE,
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      byte[] random = new byte[KEY];
      RANDOM.nextBytes(random);
      Files.write(
          fresh,
          Base64.getEncoder().encode(random),
          StandardOpenOption.WRITE,
          StandardOpenOption.DSYNC);
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException anotherWasFaster) {
      // then that one's key is the key
    } finally {
      Files.delete(fresh);
    }
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      byte[] key = Base64.getDecoder().decode(text.strip());
      return key.length == KEY ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** Whether an administrator named the key, rather than the data folder having it. */
  boolean isGiven() {
    return given;
  }

  /** The secret of a person, unreadable; twice the same secret gives two texts. */
  String seal(String secret, long person) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, person)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE, sealed.length);
      return FORM + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Reads it again; empty when it was sealed under another key, or for somebody else. */
  Optional<String> open(String sealed, long person) {
    if (!sealed.startsWith(FORM)) {
      return Optional.empty();
    }
    byte[] both = Base64.getDecoder().decode(sealed.substring(FORM.length()));
    try {
      byte[] nonce = Arrays.copyOf(both, NONCE);
      byte[] secret =
          cipher(Cipher.DECRYPT_MODE, nonce, person).doFinal(both, NONCE, both.length - NONCE);
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (AEADBadTagException notOurs) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, long person) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(Long.toString(person).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
