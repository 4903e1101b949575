package youke.server.signin;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.ProblemJson;

/**
 * Passwords as they are kept: Argon2id with 19 MiB and two passes (what OWASP asks for at least),
 * few at a time so that a crowd at the door cannot use up memory.
 */
final class PasswordHashes {
  private static final int AT_ONCE = 3;
  private static final int WAIT_SECONDS = 10;

  private final PasswordEncoder encoder;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private volatile @Nullable String nobodys;

  PasswordHashes(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  static PasswordEncoder argon2id() {
    return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  }

  /** One spelling for what keyboards and input methods write differently (NFKC). */
  static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  String hash(String password) {
    return inPlace(() -> encode(plain(password)));
  }

  /**
   * Whether the password is the one of the hash. Where there is none, the same work is done for
   * nothing, so that nobody learns from the time it takes who is known here.
   */
  boolean matches(@Nullable String hash, String password) {
    return inPlace(
        () -> {
          String compared = hash == null ? nobodysHash() : hash;
          return encoder.matches(plain(password), compared) && hash != null;
        });
  }

  /** Whether a hash was made with less effort than today's. */
  boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /** Makes ready what the first comparison needs, so that it takes no longer than the others. */
  void prepare() {
    nobodysHash();
  }

  private String nobodysHash() {
    String made = nobodys;
    if (made == null) {
      made = encode(Secret.random());
      nobodys = made;
    }
    return made;
  }

  private String encode(String plain) {
    String encoded = encoder.encode(plain);
    if (encoded == null) {
      throw new IllegalStateException("No hash was made");
    }
    return encoded;
  }

  private <T> T inPlace(java.util.function.Supplier<T> work) {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal(Problem.of(SignInProblem.BUSY).with(ProblemJson.SECONDS, WAIT_SECONDS));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal(Problem.of(SignInProblem.BUSY).with(ProblemJson.SECONDS, WAIT_SECONDS));
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
