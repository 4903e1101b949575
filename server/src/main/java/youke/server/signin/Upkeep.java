package youke.server.signin;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import youke.server.Announcements;

/** What goes on at the door by itself: writing down what was used, clearing what is over. */
final class Upkeep implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final int ROUNDS_PER_CLEARING = 30;

  private final Announcements announcements;
  private final Credentials remembered;
  private final CredentialTables credentials;
  private final Links links;
  private final Tries tries;
  private final PasswordHashes hashes;
  private final Clock clock;
  private final SignInSettings settings;
  private volatile @Nullable Thread thread;

  Upkeep(
      Announcements announcements,
      Credentials remembered,
      CredentialTables credentials,
      Links links,
      Tries tries,
      PasswordHashes hashes,
      Clock clock,
      SignInSettings settings) {
    this.announcements = announcements;
    this.remembered = remembered;
    this.credentials = credentials;
    this.links = links;
    this.tries = tries;
    this.hashes = hashes;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public void start() {
    announcements.start();
    thread = Thread.ofPlatform().daemon().name("sign-in upkeep").start(this::run);
  }

  private void run() {
    hashes.prepare();
    for (int round = 1; ; round++) {
      try {
        Thread.sleep(BETWEEN);
        remembered.write();
        if (round % ROUNDS_PER_CLEARING == 0) {
          clear();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        LOG.warn("Sign-in upkeep failed, tried again in a minute: {}", failed.toString());
      }
    }
  }

  /** Removes sessions, links and tries that are over. */
  void clear() {
    credentials.purge(clock.instant(), settings.idle());
    links.purge();
    tries.purge();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(Duration.ofSeconds(2));
        remembered.write();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException failed) {
        LOG.warn("When sessions were last used is not written down: {}", failed.toString());
      }
    }
    announcements.close();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
